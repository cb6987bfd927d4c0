import { readFileSync } from 'node:fs';

/** The colours of the design, by name, in either theme. */
export const tokens = new Map(
	[
		...readFileSync('src/styles/tokens.css', 'utf8').matchAll(
			/--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g
		)
	].map(([, name, light, dark]) => [name, { light, dark }])
);

/** The names of the colours that stand for quantities; each has a tint called `…-soft`. */
export const quantities = [...tokens.keys()]
	.filter((name) => name !== 'ink-soft' && name.endsWith('-soft'))
	.map((name) => name.slice(0, -5));

const luminance = (hex: string) => {
	const [r, g, b] = [1, 3, 5].map((i) => {
		const channel = parseInt(hex.slice(i, i + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** The contrast ratio of two sRGB colours such as `#ffffff` (WCAG 2.2): 1 to 21. */
export function contrast(a: string, b: string): number {
	const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (high + 0.05) / (low + 0.05);
}
