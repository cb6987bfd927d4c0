import type { TensorOptions } from './creation.ts';
import { cpu } from './devices/cpu/cpu.ts';
import { deviceOf } from './devices/deviceOf.ts';
import { CpuStorage } from './devices/cpu/CpuStorage.ts';
import {
	bool,
	checkHolds,
	type DType,
	float32,
	float64,
	int16,
	int32,
	int64,
	type NumberArray,
	uint8
} from './dtype.ts';
import { moved } from './placement.ts';
import { numelOf, type Shape, showShape, stridesOf } from './shape.ts';
import { checkSizes } from './sizes.ts';
import { Tensor } from './Tensor.ts';

/** Numbers or booleans, nested to any depth; typed arrays and tensors of one element count too. */
export type NestedInput = number | boolean | Tensor | ArrayLike<NestedInput>;

type Scalar = number | boolean;

/** The dtypes of typed arrays; uint8 comes first because bool is stored in the same kind. */
const arrayTypes = [uint8, int16, int32, float32, float64];

const typeOfArray = (data: unknown): DType | undefined =>
	arrayTypes.find((dtype) => data instanceof dtype.Array);

/** Sizes of nested arrays; throws where rows differ in length. Appends the elements to `flat`. */
function walk(data: NestedInput, flat: Scalar[]): number[] {
	if (typeof data === 'number' || typeof data === 'boolean') {
		flat.push(data);
		return [];
	}
	if (data instanceof Tensor) {
		flat.push(data.dtype === bool ? data.item() !== 0 : data.item());
		return [];
	}
	if (typeof data !== 'object' || data === null || typeof data.length !== 'number')
		throw new Error(
			`tensor: the data must be numbers or booleans in nested arrays, got ${String(data)}; convert it first`
		);
	let inner: number[] | null = null;
	for (let i = 0; i < data.length; i++) {
		const other = walk(data[i], flat);
		inner ??= other;
		if (other.join() !== inner.join())
			throw new Error(
				`tensor: all rows must have the same shape, got ${showShape(inner)} and ${showShape(other)}; make them equally long`
			);
	}
	return [data.length, ...(inner ?? [])];
}

/** What PyTorch infers: the smallest of bool, int64 and float32 that holds all. */
function inferType(flat: readonly Scalar[]): DType {
	if (flat.length === 0) return float32;
	let dtype = bool;
	for (const value of flat) {
		if (typeof value === 'boolean') continue;
		if (!Number.isInteger(value)) return float32;
		dtype = int64;
	}
	return dtype;
}

/** A number as `dtype` stores it where the typed array would not see to it. */
function stored(value: Scalar, dtype: DType): number {
	if (dtype === bool) return Number(Boolean(value));
	checkHolds(dtype, +value, 'tensor');
	return dtype === int64 ? Math.trunc(+value) + 0 : +value;
}

/**
 * A tensor with a copy of `data`. Without a dtype, typed arrays keep theirs; otherwise whole numbers give int64
 * and others float32, as PyTorch infers them; JavaScript can't tell 1.0 from 1, so say `{ dtype: float32 }`
 * where it matters.
 */
export function tensor(data: NestedInput, options: TensorOptions = {}): Tensor {
	let out: Tensor;
	const own = typeOfArray(data);
	if (data instanceof Tensor) {
		out = Tensor.allocate(data.device, options.dtype ?? data.dtype, data.shape);
		data.device.copy(data, out);
	} else if (own) {
		const shared = wrap(data as NumberArray, own);
		out = Tensor.allocate(cpu, options.dtype ?? own, shared.shape);
		cpu.copy(shared, out);
	} else {
		const flat: Scalar[] = [];
		const shape = walk(data, flat);
		const dtype = options.dtype ?? inferType(flat);
		out = Tensor.allocate(cpu, dtype, shape);
		cpu.write(
			out,
			flat.map((value) => stored(value, dtype))
		);
	}
	if (options.device) out = moved(out, deviceOf(options.device));
	return options.requiresGrad ? out.requiresGrad_() : out;
}

function wrap(array: NumberArray, dtype: DType, shape: Shape = [array.length]): Tensor {
	const storage = new CpuStorage(cpu, dtype, array.length, 0, array, null);
	return new Tensor(storage, shape, stridesOf(shape), 0);
}

/**
 * A tensor over the memory of a typed array, which plays the part of NumPy's array: what is written into one
 * shows in the other. Flat arrays carry no sizes, so `shape` may give them.
 */
export function fromNumpy(array: NumberArray, shape: Shape = [array.length]): Tensor {
	const dtype = typeOfArray(array);
	if (!dtype)
		throw new Error(
			'fromNumpy: a Float32Array, Float64Array, Int32Array, Int16Array or Uint8Array is required, got something else; use tensor() to copy it'
		);
	checkSizes(shape, 'fromNumpy');
	if (numelOf(shape) !== array.length)
		throw new Error(
			`fromNumpy: the sizes must multiply to the ${array.length} elements of the array, got ${showShape(shape)}; choose other sizes`
		);
	return wrap(array, dtype, shape);
}

/** The data as a tensor without a copy where that can be: tensors and typed arrays of the dtype asked for. */
export function asTensor(data: NestedInput, options: { dtype?: DType } = {}): Tensor {
	const own = typeOfArray(data);
	const dtype = options.dtype ?? own;
	if (data instanceof Tensor) return dtype ? data.to(dtype) : data;
	return own && own === dtype ? fromNumpy(data as NumberArray) : tensor(data, { dtype });
}

/** PyTorch's constructors by name: of nested data, or of sizes for memory to be written to. */
const typed =
	(dtype: DType) =>
	(...args: number[] | [Exclude<NestedInput, number>]): Tensor =>
		typeof args[0] === 'object'
			? tensor(args[0], { dtype })
			: Tensor.allocate(cpu, dtype, args.length > 0 ? (args as number[]) : [0]);

export const BoolTensor = typed(bool);
export const ByteTensor = typed(uint8);
export const ShortTensor = typed(int16);
export const IntTensor = typed(int32);
export const LongTensor = typed(int64);
export const FloatTensor = typed(float32);
export const DoubleTensor = typed(float64);
