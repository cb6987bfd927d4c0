import type { GraphNode } from '#lib/trace/TraceEvent.ts';

const byTex: Record<string, string> = {
	xw: 'prediction',
	'\\hat{y}': 'prediction',
	e: 'loss',
	'e^2': 'loss',
	L: 'loss'
};

/** The quantity whose colour a node has; null for a step in between. */
export function quantityOf({ op, tex, requiresGrad }: GraphNode): string | null {
	if (op === null) return requiresGrad ? 'parameter' : 'data';
	return byTex[tex] ?? (tex.startsWith('w') ? 'parameter' : null);
}

/** A node's symbol as plain text: `ŷ`, `e²`, `wᵀ`. */
export function symbolOf({ tex }: Pick<GraphNode, 'tex'>): string {
	return tex
		.replace(/\\hat\{(\w)\}/g, (_, letter: string) => `${letter}\u0302`.normalize('NFC'))
		.replaceAll('^2', '²')
		.replaceAll('^\\top', 'ᵀ')
		.replaceAll('\\cdot', '·');
}
