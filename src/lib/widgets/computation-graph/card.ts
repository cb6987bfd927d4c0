import { type Direction, layout } from '#lib/trace/layout.ts';
import type { GraphNode } from '#lib/trace/TraceEvent.ts';

/** Where the parts of a node's card stand, in pixels from its corner. */
export interface CardFormat {
	/** Baselines. */
	readonly symbol: number;
	readonly name: number;
	readonly shape: number;
	/** Middle of the row with the value. */
	readonly value: number;
	/** Where the gradient's band begins, and how high it is. */
	readonly band: number;
	readonly bandHeight: number;
	/** Whether the name stands beside the symbol. */
	readonly beside: boolean;
}

/** Four rows, for narrow cards. */
const tall: CardFormat = {
	symbol: 22,
	name: 39,
	shape: 39,
	value: 56,
	band: 70,
	bandHeight: 28,
	beside: false
};

/** Three rows, for wide cards below each other. */
const flat: CardFormat = {
	symbol: 20,
	name: 20,
	shape: 41,
	value: 36,
	band: 48,
	bandHeight: 26,
	beside: true
};

/** The corners tell leaves from ops, and parameters from data. */
export const roundness = ({ op, requiresGrad }: GraphNode): number =>
	op !== null ? 7 : requiresGrad ? 16 : 0;

/** Pixels between a card's edge and its words. */
export const inset = 10;

/** How wide words come out, roughly: fixed-width code, and everything else. */
export const codeWidth = (text: string): number => text.length * 6.95;
export const wordWidth = (text: string): number => text.length * 6.3;

/** A tensor's shape as Python writes it. */
export function shapeText({ value: { shape } }: GraphNode): string {
	return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
}

/** As the program calls it; in narrow cards only its last part. */
const nameText = ({ name }: GraphNode, short: boolean): string =>
	short ? name.slice(name.lastIndexOf('.') + 1) : name;

/** The graph in cards: laid out, with the format that the cards have in it. */
export function cards(nodes: readonly GraphNode[], direction: Direction) {
	const ranks = layout(nodes, () => ({ width: 1, height: 1 }), direction).nodes;
	const columns = Math.max(...ranks.map(({ rank }) => ranks.filter((n) => n.rank === rank).length));
	const format = direction === 'right' || columns > 2 ? tall : flat;
	const least = direction === 'right' ? 138 : format === flat ? 152 : 92;
	const names = nodes.map((node) => nameText(node, direction === 'down'));
	const size = (node: GraphNode) => {
		const words = codeWidth(names[node.id]) + wordWidth(shapeText(node)) + 6;
		return {
			width: Math.max(least, format.beside ? 0 : Math.ceil(words + 2 * inset)),
			height: node.requiresGrad ? format.band + format.bandHeight : format.band
		};
	};
	return { ...layout(nodes, size, direction), direction, format, names };
}

/** A graph of cards. */
export type Cards = ReturnType<typeof cards>;
