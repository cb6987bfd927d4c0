import type { DType } from '../dtype.ts';
import type { Storage } from '../Storage.ts';
import type { Tensor } from '../Tensor.ts';

/** Elementwise kernels of one input. */
export type UnaryKernel = 'neg' | 'square';

/** Elementwise kernels of two inputs, each broadcast to the output. */
export type BinaryKernel = 'add' | 'sub' | 'mul' | 'div' | 'pow';

/** Kernels that fold dimensions away. */
export type ReduceKernel = 'sum' | 'mean';

/**
 * The kernels between ops and a device. An op checks its arguments, allocates the output and calls one of
 * these; it never asks where it runs. All tensors of a call live on this device; strides are arbitrary.
 */
export interface Device {
	/** PyTorch's name: 'cpu', 'webgpu'. */
	readonly type: string;
	/** Memory for `length` elements: zeros, or anything at all if `zeroed` is false. */
	allocate(dtype: DType, length: number, zeroed?: boolean): Storage;
	unary(kernel: UnaryKernel, x: Tensor, out: Tensor): void;
	/** out = kernel(a, b); a and b broadcast to out's shape; out may be one of them. */
	binary(kernel: BinaryKernel, a: Tensor, b: Tensor, out: Tensor): void;
	/** Folds the dimensions in which `out` has size 1 (both have the same number of dimensions), or all into a scalar. */
	reduce(kernel: ReduceKernel, x: Tensor, out: Tensor): void;
	/** (n, k) · (k, m) → (n, m). */
	matmul(a: Tensor, b: Tensor, out: Tensor): void;
	/** to = from, broadcast and converted to to's dtype. */
	copy(from: Tensor, to: Tensor): void;
	fill(out: Tensor, value: number): void;
	/** out[…, i, …] = x[…, index[i], …] along `dim`. */
	indexSelect(x: Tensor, dim: number, index: Tensor, out: Tensor): void;
	/** out[…, index[i], …] += x[…, i, …] along `dim`. */
	indexAdd(out: Tensor, dim: number, index: Tensor, x: Tensor): void;
	/** Sets the elements, given in row-major order. */
	write(out: Tensor, values: ArrayLike<number>): void;
	/** The elements in row-major order; throws where a device can't be read at once. */
	read(x: Tensor): ArrayLike<number>;
}
