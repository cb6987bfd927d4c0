import type { TensorOptions } from './creation.ts';
import { deviceOf } from './devices/deviceOf.ts';
import { type DType, float32, float64, int64 } from './dtype.ts';
import { fma, fmaf } from './random/fma.ts';
import { checkSizes } from './sizes.ts';
import { Tensor } from './Tensor.ts';

/** Numbers in a row as a tensor. */
function row(
	count: number,
	dtype: DType,
	options: TensorOptions,
	values: ArrayLike<number>
): Tensor {
	const out = Tensor.empty(deviceOf(options.device), dtype, [count]);
	out.device.write(out, values);
	return options.requiresGrad ? out.requiresGrad_() : out;
}

/** How a number becomes one of the dtype; whole numbers know no −0. */
const rounding = (dtype: DType): ((x: number) => number) =>
	dtype === float32 ? Math.fround : dtype === float64 ? (x) => x : (x) => Math.trunc(x) + 0;

/**
 * Calls PyTorch's two loops in turn: `wide` for as many whole pairs of vector registers as fit (each register
 * being filled from its first number), `single` for the rest. They round differently, and digits follow.
 */
function inRegisters(
	count: number,
	dtype: DType,
	first: (i: number) => number,
	within: (base: number, k: number) => number
): Float64Array {
	const values = new Float64Array(count);
	const lanes = 32 / dtype.itemsize;
	const wide = count - (count % (2 * lanes));
	const round = rounding(dtype);
	for (let i = 0; i < wide; i++) {
		const k = i % lanes;
		values[i] = k === 0 ? round(first(i)) : round(within(values[i - k], k));
	}
	for (let i = wide; i < count; i++) values[i] = round(first(i));
	return values;
}

/**
 * start, start + step, … up to but without `end`. Whole numbers give int64, others float32; beware of rounding
 * where the step is no whole number, and prefer `linspace`.
 */
export function arange(end: number, options?: TensorOptions): Tensor;
export function arange(start: number, end: number, options?: TensorOptions): Tensor;
export function arange(start: number, end: number, step: number, options?: TensorOptions): Tensor;
export function arange(...args: (number | TensorOptions | undefined)[]): Tensor {
	const numbers = args.filter((x) => typeof x === 'number');
	const options = (args.find((x) => typeof x === 'object') ?? {}) as TensorOptions;
	const [from, to, by = 1] = numbers.length === 1 ? [0, numbers[0]] : numbers;
	const dtype = options.dtype ?? (numbers.every(Number.isInteger) ? int64 : float32);
	const whole = dtype.category !== 'float';
	const [start, end, step] = whole ? [from, to, by].map(Math.trunc) : [from, to, by];
	if (!Number.isFinite(start) || !Number.isFinite(end) || step === 0 || Number.isNaN(step))
		throw new Error(
			`arange: finite bounds and a step other than 0 are required, got ${from} to ${to} by ${by}; choose others`
		);
	if (step > 0 ? end < start : end > start)
		throw new Error(
			`arange: the step must lead from start to end, got ${from} to ${to} by ${by}; change its sign`
		);
	const count =
		dtype === int64 ? Math.ceil((end - start) / step) : Math.max(Math.ceil((to - from) / by), 0);
	const values = inRegisters(
		count,
		dtype,
		(i) => fma(step, i, start),
		(base, k) => fma(k, step, base)
	);
	return row(count, dtype, options, values);
}

/** `steps` numbers evenly spaced from `start` to `end`, both included; float32 unless told otherwise. */
export function linspace(
	start: number,
	end: number,
	steps: number,
	options: TensorOptions = {}
): Tensor {
	checkSizes([steps], 'linspace');
	const dtype = options.dtype ?? float32;
	const single = dtype === float32;
	const round = rounding(dtype);
	const from = round(start);
	const to = round(end);
	const step = single
		? Math.fround(Math.fround(to - from) / (steps - 1))
		: (to - from) / (steps - 1);
	const multiplyAdd = single ? fmaf : fma;
	// From both ends to the middle, so that the last number is `end` itself.
	const half = Math.floor(steps / 2);
	const values =
		steps === 1
			? [from]
			: inRegisters(
					steps,
					dtype,
					(i) => (i < half ? multiplyAdd(step, i, from) : multiplyAdd(-step, steps - i - 1, to)),
					(base, k) => base + (single ? round(step * k) : step * k)
				);
	return row(steps, dtype, options, values);
}

/** Keyword arguments of `logspace`. */
export interface LogspaceOptions extends TensorOptions {
	base?: number;
}

/** base to the powers evenly spaced from `start` to `end`, both included; base is 10 unless told otherwise. */
export function logspace(
	start: number,
	end: number,
	steps: number,
	options: LogspaceOptions = {}
): Tensor {
	checkSizes([steps], 'logspace');
	const { base = 10, dtype = float32 } = options;
	const [from, to] =
		dtype.category === 'float' ? [start, end] : [Math.trunc(start), Math.trunc(end)];
	const step = steps > 1 ? (to - from) / (steps - 1) : 0;
	const values = Array.from({ length: steps }, (_, i) => base ** (from + step * i));
	return row(steps, dtype, options, values.map(rounding(dtype)));
}
