import { expect, test } from 'vitest';
import { formatNumber } from '#lib/i18n/number.ts';
import { Lab } from '#lib/lab/Lab.svelte.ts';
import {
	arrivals,
	contributionEquation,
	gradientEquation,
	localEquation
} from '#lib/trace/chainRule.ts';
import { type Equation, entry, type Notation } from '#lib/trace/symbols.ts';
import { uncoloured } from '../support/uncoloured.ts';

const notation: Notation = {
	number: (value) => formatNumber(value, 6),
	color: () => null,
	row: 0,
	lr: 0.01
};
const trace = new Lab().trace(0);
const modules = new Lab({ program: 'modules' }).trace(0);
const node = (name: string) => trace.nodes.find((node) => node.name === name)!;

const bare = (equation: Equation | null) =>
	equation && {
		symbolic: uncoloured(equation.symbolic),
		numeric: uncoloured(equation.numeric)
	};

test('one consumer: its gradient times the local rate', () => {
	const [event] = arrivals(trace, node('diff * diff').id);
	expect(bare(localEquation(trace, event, notation))).toEqual({
		symbolic: '\\frac{\\partial L}{\\partial e^2} = \\frac{1}{120}',
		numeric: null
	});
	expect(bare(contributionEquation(trace, event, notation))).toEqual({
		symbolic:
			'\\frac{\\partial L}{\\partial e^2} = \\frac{\\partial L}{\\partial L} \\cdot \\frac{1}{120}',
		numeric: '1.0000 \\cdot \\frac{1}{120} = 0.008333'
	});
});

test('a tensor used twice gathers two contributions, each with the rate of its own place', () => {
	const events = arrivals(trace, node('diff').id);
	expect(events.map((event) => localEquation(trace, event, notation)!.symbolic)).toEqual([
		'\\frac{\\partial e^2}{\\partial e_{1}} = e',
		'\\frac{\\partial e^2}{\\partial e_{2}} = e'
	]);
	const [first, second] = events.map((event) => contributionEquation(trace, event, notation));
	expect(bare(first)!.symbolic).toBe(
		'\\frac{\\partial L}{\\partial e} \\increase \\frac{\\partial L}{\\partial e^2} \\cdot e'
	);
	expect(bare(first)!.numeric).toBe('0.008333 \\cdot (−41.734) = −0.34779');
	expect(bare(second)!.numeric).toBe('−0.34779 + 0.008333 \\cdot (−41.734) = −0.69557');
	expect(bare(gradientEquation(trace, node('diff'), notation))!.numeric).toBe(
		'0.008333 \\cdot (−41.734) + 0.008333 \\cdot (−41.734) = −0.69557'
	);
});

test('what broadcasting stretched is summed on its way back', () => {
	expect(bare(gradientEquation(trace, node('b'), notation))).toEqual({
		symbolic:
			'\\frac{\\partial L}{\\partial b} = \\sum \\frac{\\partial L}{\\partial \\hat{y}} \\cdot 1',
		numeric: '−0.69557 \\cdot 1 + (−0.026673) \\cdot 1 + \\cdots = −27.502'
	});
});

test('through a matrix product the rows add up', () => {
	expect(bare(gradientEquation(trace, node('w'), notation))).toEqual({
		symbolic: '\\frac{\\partial L}{\\partial w} = x^\\top\\,\\frac{\\partial L}{\\partial xw}',
		numeric: '0.93128 \\cdot (−0.69557) + 0.29612 \\cdot (−0.026673) + \\cdots = −37.805'
	});
});

test('the rates of modules hold the size of the data', () => {
	const [event] = arrivals(modules, modules.nodes.find(({ name }) => name === 'y_hat')!.id);
	expect(localEquation(modules, event, notation)!.symbolic).toBe(
		'\\frac{\\partial L}{\\partial \\hat{y}} = \\frac{2}{n} (\\hat{y} - y)'
	);
	expect(localEquation(modules, event, notation)!.numeric).toContain('\\frac{2}{120} (0.46564 ');
});

test('a transposition has no rate, and no calculation', () => {
	const [event] = arrivals(modules, modules.nodes.find(({ tex }) => tex === 'w')!.id);
	expect(localEquation(modules, event, notation)).toBeNull();
	expect(bare(contributionEquation(modules, event, notation))!.numeric).toBe('−37.805');
});

test('data and the loss itself receive nothing', () => {
	for (const name of ['x', 'y', 'loss'])
		expect(gradientEquation(trace, node(name), notation)).toBeNull();
});

test('the contributions are the products that the formulas state', () => {
	for (const { contribution } of arrivals(trace, node('diff').id))
		expect(entry(contribution, 0)).toBeCloseTo(entry(node('diff').value, 0) / 120, 6);
});
