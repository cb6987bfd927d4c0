import { type CpuStorage } from './devices/cpu/CpuStorage.ts';
import * as types from './dtype.ts';
import type { NumberArray } from './dtype.ts';
import { showShape } from './shape.ts';
import type { Tensor } from './Tensor.ts';

export const float = (self: Tensor): Tensor => self.to(types.float32);
export const double = (self: Tensor): Tensor => self.to(types.float64);
export const int = (self: Tensor): Tensor => self.to(types.int32);
export const short = (self: Tensor): Tensor => self.to(types.int16);
export const long = (self: Tensor): Tensor => self.to(types.int64);
export const bool = (self: Tensor): Tensor => self.to(types.bool);
export const byte = (self: Tensor): Tensor => self.to(types.uint8);

/** The tensor in the dtype of another. */
export const typeAs = (self: Tensor, other: Tensor): Tensor => self.to(other.dtype);

/** Whether the dtype is float32 or float64. */
export const isFloatingPoint = (self: Tensor): boolean => self.dtype.category === 'float';

/** Bytes per element; int64 counts 8, as in PyTorch. */
export const elementSize = (self: Tensor): number => self.dtype.itemsize;

/** Number of dimensions. */
export const ndimension = (self: Tensor): number => self.shape.length;

/**
 * The elements as a flat typed array that shares the tensor's memory: what is written into one shows in the
 * other. int64 comes as Float64Array, bool as Uint8Array.
 */
export function numpy(self: Tensor): NumberArray {
	if (self.requiresGrad)
		throw new Error(
			'numpy: the tensor must not require grad, got one that does; use detach().numpy()'
		);
	if (!self.isContiguous())
		throw new Error(
			`numpy: the elements must lie in row-major order without gaps, got shape ${showShape(self.shape)} with strides ${showShape(self.strides)}; call contiguous() first, for a copy`
		);
	if (!self.device.synchronous) self.device.read(self);
	return (self.storage as CpuStorage).share().subarray(self.offset, self.offset + self.numel());
}
