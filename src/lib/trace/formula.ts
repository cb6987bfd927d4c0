import { contributionEquation } from './chainRule.ts';
import {
	byRow,
	entry,
	equal,
	type Equation,
	gradient,
	inNumbers,
	inSymbols,
	meaningsOf,
	type Notation,
	paint,
	rowsOf,
	termsOf
} from './symbols.ts';
import type {
	AccumulateEvent,
	GraphNode,
	Trace,
	TraceEvent,
	UpdateEvent,
	Value,
	ZeroEvent
} from './TraceEvent.ts';

/** PyTorch's name of where a leaf keeps its gradient. */
const slot = (node: GraphNode): string => paint('gradient', `\\text{${node.name}.grad}`);

/** What an op computes: `ŷ = xw + b`. Null for a leaf. */
export function forwardEquation(
	trace: Trace,
	node: GraphNode,
	notation: Notation
): Equation | null {
	if (node.op === null) return null;
	const meanings = meaningsOf(trace, node, notation);
	const self = paint(notation.color(node), node.tex);
	const symbolic =
		node.formula === node.tex
			? inSymbols(node.formula, meanings)
			: `${self} = ${inSymbols(node.formula, meanings)}`;
	if (![...meanings.values()].every(({ value }) => byRow(value)))
		return { symbolic, numeric: null };
	const result = paint(notation.color(node), notation.number(entry(node.value, notation.row)));
	const inputs = new Map([...meanings].filter(([tex]) => tex !== node.tex));
	const [before, summand] = node.formula.replaceAll('{n}', `{${rowsOf(meanings)}}`).split('\\sum ');
	const numeric = summand
		? `${before}(${termsOf(summand, inputs, notation)})`
		: inNumbers(node.formula, inputs, notation, notation.row, true);
	return { symbolic, numeric: equal(numeric, result) };
}

function accumulateEquation(
	node: GraphNode,
	event: AccumulateEvent,
	{ number }: Notation
): Equation {
	const [before, contribution, after] = [event.before, event.contribution, event.after].map(
		(value) => value && number(value.data[0])
	);
	const inside = /[−×]/.test(contribution!) ? `(${contribution})` : contribution;
	const numbers = before ? `${before} + ${inside} = ${after}` : `\\text{None} \\to ${after}`;
	return {
		symbolic: `${slot(node)} ${before ? '\\increase' : '='} ${gradient(node)}`,
		numeric: paint('gradient', numbers)
	};
}

function updateEquation(node: GraphNode, event: UpdateEvent, notation: Notation): Equation {
	const { number, lr } = notation;
	const self = paint(notation.color(node), node.tex);
	const [before, slope, after] = [event.before, event.gradient, event.after].map(({ data }) =>
		number(data[0])
	);
	const inside = /[−×]/.test(slope) ? `(${slope})` : slope;
	const rate = (tex: string) => paint('step', tex);
	return {
		symbolic: `${self} \\leftarrow ${self} - ${rate('\\eta')} \\cdot ${slot(node)}`,
		numeric: `${before} - ${rate(number(lr))} \\cdot ${paint('gradient', inside)} = ${paint(notation.color(node), after)}`
	};
}

function zeroEquation(node: GraphNode, event: ZeroEvent, { number }: Notation): Equation {
	const show = (value: Value | null) => (value ? number(value.data[0]) : '\\text{None}');
	return {
		symbolic: `${slot(node)} \\leftarrow ${event.after ? '0' : '\\text{None}'}`,
		numeric: paint('gradient', `${show(event.before)} \\to ${show(event.after)}`)
	};
}

/** What has just happened, in symbols and in numbers. */
export function eventEquation(trace: Trace, event: TraceEvent, notation: Notation): Equation {
	const node = trace.nodes[event.node];
	switch (event.kind) {
		case 'forward':
			return forwardEquation(trace, node, notation)!;
		case 'seed':
			return { symbolic: `${gradient(node)} = 1`, numeric: null };
		case 'backward':
			return contributionEquation(trace, event, notation);
		case 'accumulate':
			return accumulateEquation(node, event, notation);
		case 'update':
			return updateEquation(node, event, notation);
		case 'zero':
			return zeroEquation(node, event, notation);
	}
}
