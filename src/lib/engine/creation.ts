import { bool, type DType, float32, int64 } from './dtype.ts';
import { cpu } from './devices/cpu/cpu.ts';
import type { CpuStorage } from './devices/cpu/CpuStorage.ts';
import { type Shape, showShape } from './shape.ts';
import { Tensor } from './Tensor.ts';

/** What every creation function takes besides its own arguments. */
export interface TensorOptions {
	dtype?: DType;
	requiresGrad?: boolean;
}

/** Sizes of nested arrays; throws where rows differ in length. */
function shapeOf(data: NestedInput): number[] {
	if (typeof data === 'number' || typeof data === 'boolean') return [];
	if (data.length === 0) return [0];
	const inner = shapeOf(data[0]);
	for (let i = 1; i < data.length; i++) {
		const other = shapeOf(data[i]);
		if (other.join() !== inner.join())
			throw new Error(
				`tensor: all rows must have the same shape, got ${showShape(inner)} and ${showShape(other)}; make them equally long`
			);
	}
	return [data.length, ...inner];
}

/** Numbers or booleans, nested to any depth; typed arrays count as one level. */
export type NestedInput = number | boolean | ArrayLike<NestedInput>;

function flatten(data: NestedInput, out: number[]): number[] {
	if (typeof data === 'number' || typeof data === 'boolean') out.push(Number(data));
	else for (let i = 0; i < data.length; i++) flatten(data[i], out);
	return out;
}

function inferDType(data: NestedInput, flat: readonly number[]): DType {
	if (data instanceof Float32Array) return float32;
	let first = data;
	while (typeof first === 'object' && first.length) first = first[0];
	if (typeof first === 'boolean') return bool;
	return flat.length > 0 && flat.every(Number.isInteger) ? int64 : float32;
}

/**
 * A tensor with a copy of `data`. Without a dtype, whole numbers give int64 and others float32, as PyTorch
 * infers them; JavaScript can't tell 1.0 from 1, so say `{ dtype: float32 }` where it matters.
 */
export function tensor(data: NestedInput, options: TensorOptions = {}): Tensor {
	const shape = shapeOf(data);
	const flat = flatten(data, []);
	const out = Tensor.allocate(cpu, options.dtype ?? inferDType(data, flat), shape);
	const { array, start } = out.storage as CpuStorage;
	for (let i = 0; i < flat.length; i++) array[start + i] = flat[i];
	return options.requiresGrad ? out.requiresGrad_() : out;
}

/** A tensor of one value; float32 unless told otherwise. */
export function full(shape: Shape, value: number, options: TensorOptions = {}): Tensor {
	const out = Tensor.allocate(cpu, options.dtype ?? float32, shape);
	if (value !== 0) cpu.fill(out, value);
	return options.requiresGrad ? out.requiresGrad_() : out;
}

export const zeros = (shape: Shape, options?: TensorOptions): Tensor => full(shape, 0, options);

export const ones = (shape: Shape, options?: TensorOptions): Tensor => full(shape, 1, options);
