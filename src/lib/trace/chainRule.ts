import {
	byRow,
	entry,
	equal,
	type Equation,
	gradient,
	gradientOf,
	inNumbers,
	inSymbols,
	meaningsOf,
	type Notation,
	paint,
	rowsOf,
	termsOf
} from './symbols.ts';
import type { BackwardEvent, GraphNode, Trace, Value } from './TraceEvent.ts';

/** The rate at which an op's result follows one of its inputs: `∂e²/∂e = e`. Null where it isn't a factor. */
export function localEquation(
	trace: Trace,
	event: BackwardEvent,
	notation: Notation
): Equation | null {
	// A transposition moves numbers without changing them.
	if (event.local === '\\top') return null;
	const [node, to] = [trace.nodes[event.node], trace.nodes[event.to]];
	const meanings = meaningsOf(trace, node, notation);
	// Of a tensor used twice, each place has a rate of its own.
	const places = node.inputs.flatMap((input, i) => (input === event.to ? [i] : []));
	const place = places.length > 1 ? `_{${places.indexOf(event.input) + 1}}` : '';
	const color = (of: GraphNode, tex: string) => paint(notation.color(of), tex);
	const rate = `\\frac{\\partial ${color(node, node.tex)}}{\\partial ${color(to, to.tex + place)}}`;
	const local = event.local.replaceAll('{n}', `{${rowsOf(meanings)}}`);
	const symbolic = `${rate} = ${inSymbols(event.local, meanings)}`;
	const plain = [...meanings.values()].every(({ value }) => byRow(value));
	const numeric = plain ? inNumbers(local, meanings, notation, notation.row, true) : null;
	return { symbolic, numeric: numeric === event.local ? null : numeric };
}

/** The gradient of the node that has passed its gradient on. */
function incoming(trace: Trace, id: number): Value {
	const total = (values: readonly Value[]): Value => ({
		shape: values[0].shape,
		data: values[0].data.map((_, i) => values.reduce((sum, { data }) => sum + data[i], 0))
	});
	const seed = trace.events.find((event) => event.kind === 'seed' && event.node === id);
	return seed?.kind === 'seed'
		? seed.gradient
		: total(arrivals(trace, id).map((e) => e.contribution));
}

/** All that arrives at a node in backward, in order. */
export function arrivals(trace: Trace, id: number): readonly BackwardEvent[] {
	return trace.events.filter(
		(event) => event.kind === 'backward' && event.to === id
	) as BackwardEvent[];
}

/** One product of the chain rule: the gradient that came in, times the local rate. */
function product(trace: Trace, event: BackwardEvent, notation: Notation): Equation {
	const [node, to] = [trace.nodes[event.node], trace.nodes[event.to]];
	const outer = incoming(trace, node.id);
	const meanings = meaningsOf(trace, node, notation);
	const rows = rowsOf(meanings);
	meanings.set(gradientOf(node.tex), { color: 'gradient', value: outer });
	const summed = event.contribution.data.length === 1 && outer.data.length > 1;
	// A matrix product is a sum already; what broadcasting had stretched is summed on its way back.
	const sum = summed && !event.chain.includes('\\top') ? '\\sum ' : '';
	const chain = event.chain.startsWith(`${gradientOf(node.tex)}^`)
		? event.chain.replace(gradientOf(node.tex), `(${gradientOf(node.tex)})`)
		: event.chain;
	const symbolic = sum + inSymbols(chain, meanings);
	const known = [...meanings.values(), { value: to.value }].every(({ value }) => byRow(value));
	if (!known) return { symbolic, numeric: null };
	const filled = event.chain.replaceAll('{n}', `{${rows}}`);
	const numeric = summed
		? termsOf(filled, meanings, notation)
		: inNumbers(filled, meanings, notation, notation.row, true);
	return { symbolic, numeric };
}

/** What one op passes back, and what it makes of the gradient there. */
export function contributionEquation(
	trace: Trace,
	event: BackwardEvent,
	notation: Notation
): Equation {
	const to = trace.nodes[event.to];
	const { symbolic, numeric } = product(trace, event, notation);
	const number = (value: number) => paint('gradient', notation.number(value));
	const earlier = arrivals(trace, event.to)
		.filter(({ part }) => part < event.part)
		.map(({ contribution }) => entry(contribution, notation.row));
	const so = earlier.reduce((a, b) => a + b, 0);
	const result = so + entry(event.contribution, notation.row);
	const before = earlier.length > 0 ? `${number(so)} + ` : '';
	const sign = event.parts > 1 ? '\\increase' : '=';
	return {
		symbolic: `${gradient(to)} ${sign} ${symbolic}`,
		numeric: equal(numeric && before + numeric, number(result))
	};
}

/** How the whole gradient of a node is made: the sum over all its consumers. Null where none is computed. */
export function gradientEquation(
	trace: Trace,
	node: GraphNode,
	notation: Notation
): Equation | null {
	const events = arrivals(trace, node.id);
	if (events.length === 0) return null;
	const products = events.map((event) => product(trace, event, notation));
	const join = (terms: readonly (string | null)[]) => terms.join(' + ');
	const result = entry(incoming(trace, node.id), notation.row);
	const known = products.every(({ numeric }) => numeric !== null);
	const sum = known ? join(products.map(({ numeric }) => numeric)) : null;
	return {
		symbolic: `${gradient(node)} = ${join(products.map(({ symbolic }) => symbolic))}`,
		numeric: equal(sum, paint('gradient', notation.number(result)))
	};
}
