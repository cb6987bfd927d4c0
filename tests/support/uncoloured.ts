/** TeX without the colours of quantities, `\c{quantity}{…}`. */
export const uncoloured = (tex: string | null): string | null =>
	tex?.replace(/\\c\{\w+\}\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/g, '$1') ?? null;
