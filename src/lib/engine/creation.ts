import type { Device } from './devices/Device.ts';
import { deviceOf } from './devices/deviceOf.ts';
import { bool, checkHolds, type DType, float32, int64 } from './dtype.ts';
import type { Shape } from './shape.ts';
import { checkSizes, type Sizes, splitSizes } from './sizes.ts';
import { Tensor } from './Tensor.ts';

/** Keyword arguments of everything that makes a tensor. */
export interface TensorOptions {
	dtype?: DType;
	/** The device or its name; 'cpu' unless told otherwise. */
	device?: Device | string;
	requiresGrad?: boolean;
}

function filled(shape: Shape, value: number, options: TensorOptions): Tensor {
	const dtype = options.dtype ?? float32;
	checkHolds(dtype, value, 'full');
	const out = Tensor.allocate(deviceOf(options.device), dtype, shape);
	if (value !== 0) out.device.fill(out, value);
	return options.requiresGrad ? out.requiresGrad_() : out;
}

/** The dtype that PyTorch infers for one value; JavaScript can't tell 1.0 from 1. */
const typeOf = (value: number | boolean): DType =>
	typeof value === 'boolean' ? bool : Number.isInteger(value) ? int64 : float32;

/** A tensor of one value; its dtype follows from the value unless given, whole numbers being int64. */
export function full(shape: Shape, value: number | boolean, options: TensorOptions = {}): Tensor {
	checkSizes(shape, 'full');
	return filled(shape, Number(value), { ...options, dtype: options.dtype ?? typeOf(value) });
}

/** Zeros of the sizes given; float32 unless told otherwise. */
export function zeros(...args: Sizes<TensorOptions>): Tensor {
	const { shape, options = {} } = splitSizes(args, 'zeros');
	return filled(shape, 0, options);
}

/** Ones of the sizes given; float32 unless told otherwise. */
export function ones(...args: Sizes<TensorOptions>): Tensor {
	const { shape, options = {} } = splitSizes(args, 'ones');
	return filled(shape, 1, options);
}

/** Memory of the sizes given, to be written to: here always zeros, in PyTorch whatever was there. */
export function empty(...args: Sizes<TensorOptions>): Tensor {
	const { shape, options = {} } = splitSizes(args, 'empty');
	return filled(shape, 0, options);
}

/** Ones on the diagonal of an (n, m) matrix, zeros elsewhere; square unless `m` is given. */
export function eye(
	n: number,
	...rest: [options?: TensorOptions] | [m: number, options?: TensorOptions]
): Tensor {
	const [m, options = {}] = (typeof rest[0] === 'number' ? rest : [n, ...rest]) as [
		number,
		TensorOptions?
	];
	checkSizes([n, m], 'eye');
	const out = filled([n, m], 0, { ...options, requiresGrad: false });
	out.device.fill(out.asView([Math.min(n, m)], [m + 1], 0), 1);
	return options.requiresGrad ? out.requiresGrad_() : out;
}

/** Zeros in the shape and dtype and on the device of `x`. */
export const zerosLike = (x: Tensor, options?: TensorOptions): Tensor =>
	filled(x.shape, 0, { dtype: x.dtype, device: x.device, ...options });

/** Ones in the shape and dtype and on the device of `x`. */
export const onesLike = (x: Tensor, options?: TensorOptions): Tensor =>
	filled(x.shape, 1, { dtype: x.dtype, device: x.device, ...options });

/** Memory in the shape and dtype and on the device of `x`, to be written to. */
export const emptyLike = (x: Tensor, options?: TensorOptions): Tensor => zerosLike(x, options);

/** One value in the shape and dtype and on the device of `x`. */
export const fullLike = (x: Tensor, value: number | boolean, options?: TensorOptions): Tensor =>
	full(x.shape, value, { dtype: x.dtype, device: x.device, ...options });

/** Zeros in the dtype and on the device of the tensor. */
export function newZeros(self: Tensor, ...args: Sizes<TensorOptions>): Tensor {
	const { shape, options } = splitSizes(args, 'newZeros');
	return filled(shape, 0, { dtype: self.dtype, device: self.device, ...options });
}

/** Ones in the dtype and on the device of the tensor. */
export function newOnes(self: Tensor, ...args: Sizes<TensorOptions>): Tensor {
	const { shape, options } = splitSizes(args, 'newOnes');
	return filled(shape, 1, { dtype: self.dtype, device: self.device, ...options });
}

/** Memory in the dtype of the tensor, to be written to. */
export function newEmpty(self: Tensor, ...args: Sizes<TensorOptions>): Tensor {
	const { shape, options } = splitSizes(args, 'newEmpty');
	return filled(shape, 0, { dtype: self.dtype, device: self.device, ...options });
}

/** One value in the dtype and on the device of the tensor. */
export const newFull = (
	self: Tensor,
	shape: Shape,
	value: number | boolean,
	options?: TensorOptions
): Tensor => full(shape, value, { dtype: self.dtype, device: self.device, ...options });
