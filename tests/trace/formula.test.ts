import { expect, test } from 'vitest';
import { formatNumber } from '#lib/i18n/number.ts';
import { Lab } from '#lib/lab/Lab.svelte.ts';
import { eventEquation, forwardEquation } from '#lib/trace/formula.ts';
import type { Notation } from '#lib/trace/symbols.ts';
import { uncoloured } from '../support/uncoloured.ts';

const plain: Notation = { number: formatNumber, color: () => null, row: 0, lr: 0.01 };

function equations(lab: Lab, step: number, kind: string) {
	const trace = lab.trace(step);
	return trace.events
		.filter((event) => event.kind === kind)
		.map((event) => eventEquation(trace, event, plain))
		.map(({ symbolic, numeric }) => [uncoloured(symbolic), uncoloured(numeric)]);
}

test('an op computes its formula: in symbols, and in the numbers of the first row', () => {
	expect(equations(new Lab(), 0, 'forward')).toEqual([
		['xw = x\\,w', '0.9313 \\cdot 0.5000 = 0.4656'],
		['\\hat{y} = xw + b', '0.4656 + 0.0000 = 0.4656'],
		['e = \\hat{y} - y', '0.4656 - 42.200 = −41.734'],
		['e^2 = e \\cdot e', '−41.734 \\cdot (−41.734) = 1741.8'],
		['L = \\frac{1}{120} \\sum e^2', '\\frac{1}{120} (1741.8 + 2.5612 + \\cdots) = 855.91']
	]);
});

test('modules compute the same in fewer ops', () => {
	expect(equations(new Lab({ program: 'modules' }), 0, 'forward')).toEqual([
		['w^\\top', '0.5000'],
		['\\hat{y} = x\\,w^\\top + b', '0.9313 \\cdot 0.5000 + 0.0000 = 0.4656'],
		[
			'L = \\frac{1}{n} \\sum (\\hat{y} - y)^2',
			'\\frac{1}{120} ((0.4656 - 42.200)^2 + (0.1481 - 1.7484)^2 + \\cdots) = 855.91'
		]
	]);
});

test('the numbers of an op can be taken from any row', () => {
	const { nodes } = new Lab().trace(0);
	const diff = nodes.find(({ name }) => name === 'diff')!;
	expect(forwardEquation({ nodes, events: [] }, diff, { ...plain, row: 1 })!.numeric).toBe(
		'0.1481 - 1.7484 = −1.6004'
	);
});

test('the first gradient takes the place of None, later ones add up until they are cleared', () => {
	expect(equations(new Lab(), 0, 'accumulate')[1]).toEqual([
		'\\text{w.grad} = \\frac{\\partial L}{\\partial w}',
		'\\text{None} \\to −37.805'
	]);
	expect(equations(new Lab({ zeroGrad: false }), 1, 'accumulate')[1]).toEqual([
		'\\text{w.grad} \\increase \\frac{\\partial L}{\\partial w}',
		'−37.805 + (−37.202) = −75.008'
	]);
});

test('an update subtracts the learning rate times the gradient', () => {
	expect(equations(new Lab(), 0, 'update')).toEqual([
		['w \\leftarrow w - \\eta \\cdot \\text{w.grad}', '0.5000 - 0.0100 \\cdot (−37.805) = 0.8781'],
		['b \\leftarrow b - \\eta \\cdot \\text{b.grad}', '0.0000 - 0.0100 \\cdot (−27.502) = 0.2750']
	]);
});

test('clearing leaves zeros behind, or None', () => {
	expect(equations(new Lab(), 0, 'zero')[0]).toEqual([
		'\\text{w.grad} \\leftarrow 0',
		'−37.805 \\to 0.0000'
	]);
	expect(equations(new Lab({ program: 'modules' }), 0, 'zero')[0]).toEqual([
		'\\text{model.weight.grad} \\leftarrow \\text{None}',
		'−37.805 \\to \\text{None}'
	]);
});

test('symbols and their numbers have the colours of their quantities', () => {
	const { nodes } = new Lab().trace(0);
	const product = nodes.find(({ name }) => name === 'x @ w')!;
	const color = ({ tex }: { tex: string }) => (tex === 'w' ? 'parameter' : null);
	expect(forwardEquation({ nodes, events: [] }, product, { ...plain, color })).toEqual({
		symbolic: 'xw = x\\,\\c{parameter}{w}',
		numeric: '0.9313 \\cdot \\c{parameter}{0.5000} = 0.4656'
	});
});
