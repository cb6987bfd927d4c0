import { expect, test } from 'vitest';
import {
	bool,
	type DType,
	float32,
	int32,
	tensor,
	type Tensor,
	where,
	zerosLike
} from '#lib/engine/index.ts';
import { Comparison, type Tolerance } from '../../../support/gpu.ts';
import type { BinaryKernel, UnaryKernel } from '../../../../src/lib/engine/devices/Device.ts';
import { binaryFunctions } from '../../../../src/lib/engine/devices/cpu/binaryFunctions.ts';
import { unaryFunctions } from '../../../../src/lib/engine/devices/cpu/unaryFunctions.ts';

const truths = new Set<string>(
	'isnan isinf isfinite signbit logicalNot eq ne lt le gt ge logicalAnd logicalOr logicalXor'.split(
		' '
	)
);

const specials = [0, -0, 1, -1, 0.5, -0.5, 1.5, 2.5, -2.5, NaN, Infinity, -Infinity, 1e-6, -1e-6];

/** 84 numbers: specials, then some of every size from −20 to 20. */
const numbers = (dtype: DType, phase = 0): Tensor =>
	tensor(
		Array.from({ length: 84 }, (_, i) => {
			const j = (i + phase) % 84;
			const value = j < specials.length ? specials[j] : 20 * Math.sin(j * 1.7) ** 3;
			if (dtype === float32) return value;
			if (dtype === bool) return Number(value > 0);
			return (Number.isFinite(value) && Math.trunc(value)) || j - 40;
		}),
		{ dtype }
	);

/** Those of them that are finite, 0 for the others. */
const finiteNumbers = (): Tensor => {
	const x = numbers(float32);
	return where(x.isfinite(), x, zerosLike(x));
};

/** The same numbers in several layouts. */
const layouts = (x: Tensor): Record<string, Tensor> => ({
	flat: x,
	matrix: x.view(12, 7),
	transposed: x.view(7, 12).t(),
	'cut out': x.view(7, 12).narrow(0, 1, 5).narrow(1, 3, 8),
	'every third, four dimensions': x.view(2, 7, 2, 3).transpose(0, 1).narrow(3, 1, 1).transpose(1, 2)
});

/** Where a relative 2·10⁻⁶ is more than float32 gives near zeros of the function. */
const tolerances: Record<string, Tolerance> = {
	tan: { relative: 2e-5, absolute: 1e-6 },
	pow: { relative: 1e-5, absolute: 1e-6 },
	erfc: { relative: 5e-6, absolute: 1e-7 },
	fmod: { relative: 1e-6, absolute: 1e-5 },
	remainder: { relative: 1e-6, absolute: 1e-5 }
};

test('unary kernels compute on the GPU what they compute on the CPU', async () => {
	const comparison = await Comparison.open();
	for (const kernel of Object.keys(unaryFunctions) as UnaryKernel[])
		for (const [layout, x] of Object.entries(layouts(numbers(float32)))) {
			// Each layout has a shader of its own: compiling them all would take longer than it tells.
			if (layout !== 'flat' && !['neg', 'sigmoid', 'isnan'].includes(kernel)) continue;
			const dtype = truths.has(kernel) ? bool : float32;
			comparison.add(
				`${kernel}, ${layout}`,
				[x],
				{ dtype, shape: x.shape },
				(device, [input], out) => device.unary(kernel, input, out),
				tolerances[kernel]
			);
		}
	expect(await comparison.problems()).toEqual([]);
});

test('unary kernels compute whole numbers as on the CPU', async () => {
	const comparison = await Comparison.open();
	for (const kernel of [
		'neg',
		'abs',
		'sign',
		'square',
		'relu',
		'floor',
		'signbit',
		'logicalNot'
	] as const)
		comparison.add(
			kernel,
			[numbers(int32)],
			{ dtype: truths.has(kernel) ? bool : int32, shape: [84] },
			(device, [x], out) => device.unary(kernel, x, out)
		);
	expect(await comparison.problems()).toEqual([]);
});

test('binary kernels compute on the GPU what they compute on the CPU', async () => {
	const comparison = await Comparison.open();
	for (const kernel of Object.keys(binaryFunctions) as BinaryKernel[]) {
		// Of whole numbers alone.
		if (kernel.startsWith('bitwise')) continue;
		for (let phase = 0; phase < specials.length; phase++) {
			const dtype = truths.has(kernel) ? bool : float32;
			comparison.add(
				`${kernel}, shifted by ${phase}`,
				[numbers(float32), numbers(float32, phase)],
				{ dtype, shape: [84] },
				(device, [a, b], out) => device.binary(kernel, a, b, out),
				tolerances[kernel]
			);
		}
	}
	expect(await comparison.problems()).toEqual([]);
});

test('binary kernels compute whole numbers as on the CPU', async () => {
	const comparison = await Comparison.open();
	const kernels = [
		...([
			'add',
			'sub',
			'mul',
			'floorDivide',
			'truncDivide',
			'remainder',
			'fmod',
			'maximum'
		] as const),
		...(['minimum', 'eq', 'lt', 'ge', 'logicalAnd', 'logicalXor'] as const),
		...(['bitwiseAnd', 'bitwiseOr', 'bitwiseXor'] as const)
	];
	const a = numbers(int32);
	const b = numbers(int32, 5);
	for (const kernel of kernels)
		comparison.add(
			kernel,
			[a, b],
			{ dtype: truths.has(kernel) ? bool : int32, shape: [84] },
			(device, [x, y], out) => device.binary(kernel, x, y, out)
		);
	const exponents = tensor(
		Array.from({ length: 84 }, (_, i) => i % 6),
		{ dtype: int32 }
	);
	comparison.add('pow', [a, exponents], { dtype: int32, shape: [84] }, (device, [x, y], out) =>
		device.binary('pow', x, y, out)
	);
	comparison.add(
		'add of truths',
		[numbers(bool), numbers(bool, 3)],
		{ dtype: bool, shape: [84] },
		(device, [x, y], out) => device.binary('add', x, y, out)
	);
	expect(await comparison.problems()).toEqual([]);
});

test('operands broadcast in any layout', async () => {
	const comparison = await Comparison.open();
	const x = finiteNumbers();
	const shapes: [string, Tensor, Tensor, number[]][] = [
		['row', x.view(7, 12), x.narrow(0, 0, 12), [7, 12]],
		['ragged row', x.view(12, 7), x.narrow(0, 3, 7), [12, 7]],
		['column', x.view(7, 12), x.narrow(0, 0, 7).view(7, 1), [7, 12]],
		['number', x, x.narrow(0, 5, 1).view(), [84]],
		['number in front', x.narrow(0, 5, 1), x, [84]],
		['both', x.narrow(0, 0, 7).view(7, 1), x.narrow(0, 7, 12), [7, 12]],
		['three dimensions', x.view(7, 1, 12), x.narrow(0, 0, 60).view(1, 5, 12), [7, 5, 12]],
		['transposed', x.view(7, 12).t(), x.narrow(0, 0, 7), [12, 7]]
	];
	for (const [name, a, b, shape] of shapes)
		comparison.add(name, [a, b], { dtype: float32, shape }, (device, [p, q], out) =>
			device.binary('sub', p, q, out)
		);
	expect(await comparison.problems()).toEqual([]);
});

test('an output may be one of the operands', async () => {
	const comparison = await Comparison.open();
	const x = numbers(float32).view(7, 12);
	for (const [layout, like] of Object.entries(layouts(numbers(float32))))
		comparison.add(
			layout,
			[x.narrow(0, 0, 1).narrow(1, 2, 1)],
			{ dtype: float32, shape: like.shape, like },
			(device, [y], out) => device.binary('mul', out, y, out)
		);
	expect(await comparison.problems()).toEqual([]);
});

test('where, copies, casts and fills agree', async () => {
	const comparison = await Comparison.open();
	const x = numbers(float32).view(7, 12);
	const condition = numbers(bool).view(7, 12);
	comparison.add(
		'where',
		[condition, x, x.narrow(0, 0, 1)],
		{ dtype: float32, shape: [7, 12] },
		(device, [c, a, b], out) => device.where(c, a, b, out)
	);
	const types = [float32, int32, bool];
	const finite = finiteNumbers();
	for (const from of types)
		for (const to of types)
			comparison.add(
				`${from.name} to ${to.name}`,
				[from === float32 ? finite : numbers(from)],
				{ dtype: to, shape: [84] },
				(device, [a], out) => device.copy(a, out)
			);
	for (const [layout, like] of Object.entries(layouts(numbers(float32))))
		comparison.add(
			`fill, ${layout}`,
			[x],
			{ dtype: float32, shape: like.shape, like },
			(device, _, out) => device.fill(out, -1.25)
		);
	expect(await comparison.problems()).toEqual([]);
});
