import type { GraphNode, Trace, Value } from './TraceEvent.ts';

/** How formulas are written, and from which row of a tensor their numbers are. */
export interface Notation {
	readonly number: (value: number) => string;
	/** The quantity whose colour a node's symbol has, for `\c{quantity}{…}`; null for none. */
	readonly color: (node: GraphNode) => string | null;
	readonly row: number;
	/** The learning rate of the step. */
	readonly lr: number;
}

/** The same statement in symbols and in numbers, as TeX; no numbers where one row doesn't explain the result. */
export interface Equation {
	readonly symbolic: string;
	readonly numeric: string | null;
}

/** What stands for a symbol: its colour and its tensor. */
export interface Meaning {
	readonly color: string | null;
	readonly value: Value;
}

/** By TeX. */
export type Meanings = ReadonlyMap<string, Meaning>;

/** Whether there is one number, or one per row. */
export const byRow = ({ shape, data }: Value): boolean =>
	data.length === 1 || data.length === shape[0];

/** The number of a tensor in one row: its first column, or the only number that there is. */
export function entry({ shape, data }: Value, row: number): number {
	return data.length === 1 ? data[0] : data[row * (data.length / shape[0])];
}

export const paint = (color: string | null, tex: string): string =>
	color ? `\\c{${color}}{${tex}}` : tex;

export const gradientOf = (tex: string): string => `\\frac{\\partial L}{\\partial ${tex}}`;

export const gradient = (node: GraphNode): string => paint('gradient', gradientOf(node.tex));

/** Replaces whole symbols, the longest first; a letter inside a word or a command is none. */
function substitute(tex: string, meanings: Meanings, write: (symbol: string) => string): string {
	const symbols = [...meanings.keys()]
		.toSorted((a, b) => b.length - a.length)
		.map((symbol) => symbol.replace(/[\\^{}()*+.?|[\]$]/g, '\\$&'));
	const pattern = new RegExp(
		`(?<!\\\\[A-Za-z]*|[A-Za-z])(?:${symbols.join('|')})(?![A-Za-z])`,
		'g'
	);
	return tex.replace(pattern, write);
}

/** Symbols in the colours of their quantities. */
export const inSymbols = (tex: string, meanings: Meanings): string =>
	substitute(tex, meanings, (symbol) => paint(meanings.get(symbol)!.color, symbol));

/** Numbers for symbols; a negative one inside a term stands in parentheses. */
export function inNumbers(
	tex: string,
	meanings: Meanings,
	{ number }: Notation,
	row: number,
	leading: boolean
): string {
	const marked = substitute(tex, meanings, (symbol) => `@${symbol}@`)
		.replaceAll('@^\\top', '@')
		.replaceAll('\\,', ' \\cdot ');
	return marked.replace(/@([^@]*)@(\^?)/g, (_, symbol: string, power: string, at: number) => {
		const { color, value } = meanings.get(symbol)!;
		const text = number(entry(value, row));
		const first = at === 0 ? leading : marked[at - 1] === '(' || marked[at - 1] === '{';
		const bare = !/[−×]/.test(text) || (first && !power);
		return paint(color, bare ? text : `(${text})`) + power;
	});
}

/** The first two terms of a sum over all rows. */
export function termsOf(tex: string, meanings: Meanings, notation: Notation): string {
	const row = Math.max(notation.row, 0);
	const [a, b] = [row, row + 1].map((at, i) => inNumbers(tex, meanings, notation, at, i === 0));
	return `${a} + ${b} + \\cdots`;
}

export function meaningsOf(
	trace: Trace,
	node: GraphNode,
	{ color }: Notation
): Map<string, Meaning> {
	const nodes = [...node.inputs.map((input) => trace.nodes[input]), node];
	return new Map(nodes.map((node) => [node.tex, { color: color(node), value: node.value }]));
}

export const rowsOf = (meanings: Meanings): number =>
	Math.max(...[...meanings.values()].map(({ value }) => value.data.length));

/** A calculation and its result; the result alone where there is nothing to calculate. */
export function equal(calculation: string | null, result: string): string {
	return calculation && calculation !== result ? `${calculation} = ${result}` : result;
}
