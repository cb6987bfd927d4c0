import type { DType } from '../dtype.ts';
import type { Storage } from '../Storage.ts';
import type { Tensor } from '../Tensor.ts';

/** Elementwise kernels of one input; those that give truth write 0 or 1. */
export type UnaryKernel =
	| ('neg' | 'abs' | 'sign' | 'square' | 'sqrt' | 'rsqrt' | 'reciprocal')
	| ('exp' | 'exp2' | 'expm1' | 'log' | 'log2' | 'log10' | 'log1p')
	| ('sin' | 'cos' | 'tan' | 'asin' | 'acos' | 'atan')
	| ('sinh' | 'cosh' | 'tanh' | 'asinh' | 'acosh' | 'atanh')
	| ('sigmoid' | 'relu' | 'erf' | 'erfc')
	| ('floor' | 'ceil' | 'round' | 'trunc' | 'frac')
	| ('isnan' | 'isinf' | 'isfinite' | 'signbit' | 'logicalNot');

/** Elementwise kernels of two inputs of one dtype, each broadcast to the output. */
export type BinaryKernel =
	| ('add' | 'sub' | 'mul' | 'div' | 'floorDivide' | 'truncDivide' | 'remainder' | 'fmod' | 'pow')
	| ('atan2' | 'hypot' | 'copysign' | 'maximum' | 'minimum' | 'fmax' | 'fmin')
	| ('heaviside' | 'xlogy' | 'logaddexp' | 'reluBackward')
	| ('eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge' | 'logicalAnd' | 'logicalOr' | 'logicalXor')
	| ('bitwiseAnd' | 'bitwiseOr' | 'bitwiseXor');

/** Kernels that fold dimensions away. */
export type ReduceKernel = 'sum' | 'mean' | 'prod' | 'max' | 'min' | 'any' | 'all';

/** Kernels that fold a dimension into the position of one of its elements. */
export type ArgReduceKernel = 'argmax' | 'argmin';

/** Kernels that fold a dimension step by step and keep every step. */
export type ScanKernel = 'sum' | 'prod' | 'logaddexp' | 'argmax' | 'argmin';

/** What becomes of a value that meets another one at its place. */
export type ScatterKernel = 'set' | 'add' | 'multiply';

/**
 * The kernels between ops and a device. An op checks its arguments, allocates the output and calls one of
 * these; it never asks where it runs. All tensors of a call live on this device; strides are arbitrary.
 */
export interface Device {
	/** PyTorch's name: 'cpu', 'webgpu'. */
	readonly type: string;
	/** Whether `read` answers at once. */
	readonly synchronous: boolean;
	/** Up to so many elements, a copy costs less than keeping memory beyond the scope that made it. */
	readonly cheapCopy: number;
	/** Memory for `length` elements: zeros, or anything at all if `zeroed` is false. */
	allocate(dtype: DType, length: number, zeroed?: boolean): Storage;
	unary(kernel: UnaryKernel, x: Tensor, out: Tensor): void;
	/** out = kernel(a, b); a and b broadcast to out's shape; out may be one of them. */
	binary(kernel: BinaryKernel, a: Tensor, b: Tensor, out: Tensor): void;
	/** Folds the dimensions in which `out`, aligned with `x` from the right, has size 1 or is missing. */
	reduce(kernel: ReduceKernel, x: Tensor, out: Tensor): void;
	/** out += factor · x, on the CPU rounded once, for two of one shape and floating dtype; where there is none, mul and add serve. */
	addScaled?(out: Tensor, x: Tensor, factor: number): void;
	/** The same for several pairs; false where no kernel does them at once. */
	addScaledEach?(outs: readonly Tensor[], xs: readonly Tensor[], factor: number): boolean;
	/** out = the mean of (a − b)², for two of one shape and dtype; false where no kernel does it at once. */
	meanSquare?(a: Tensor, b: Tensor, out: Tensor): boolean;
	/** out = (a − b) · factor · scale[0], all else of one shape; false where no kernel does it at once. */
	scaledDifference?(a: Tensor, b: Tensor, factor: number, scale: Tensor, out: Tensor): boolean;
	/** (…, n, k) · (…, k, m) → (…, n, m), all with the same leading sizes. */
	matmul(a: Tensor, b: Tensor, out: Tensor): void;
	/** to = from, broadcast and converted to to's dtype. */
	copy(from: Tensor, to: Tensor): void;
	fill(out: Tensor, value: number): void;
	/** out = e^x as parts of their sum along `dim`; false where no kernel does it at once. */
	softmax?(x: Tensor, dim: number, out: Tensor): boolean;
	/** The logarithm of that, where a kernel does it at once. */
	logSoftmax?(x: Tensor, dim: number, out: Tensor): boolean;
	/** The position along `dim` of the first largest or smallest element; `out` has size 1 there. */
	argReduce(kernel: ArgReduceKernel, x: Tensor, dim: number, out: Tensor): void;
	/** out[…, i, …] = what the elements up to i of `dim` fold into. */
	scan(kernel: ScanKernel, x: Tensor, dim: number, out: Tensor): void;
	/** The positions along `dim` in the order of their elements; equal ones keep theirs, NaN is largest. */
	argsort(x: Tensor, dim: number, descending: boolean, out: Tensor): void;
	/** The first k of argsort, equal ones as PyTorch leaves them; where there is none, argsort serves. */
	topk?(x: Tensor, dim: number, k: number, largest: boolean, out: Tensor): void;
	/** The k-th of argsort, counted from 1, an equal one as PyTorch finds it; `out` has size 1 along `dim`. */
	kthvalue?(x: Tensor, dim: number, k: number, out: Tensor): void;
	/** The position of the most frequent element along `dim`, an equal one as PyTorch finds it; `out` has size 1 there. */
	mode?(x: Tensor, dim: number, out: Tensor): void;
	/** out = a where condition isn't 0, else b; all three broadcast to out. */
	where(condition: Tensor, a: Tensor, b: Tensor, out: Tensor): void;
	/** out[…, i, …] = x[…, index[…, i, …], …] along `dim`; index has the shape of out. */
	gather(x: Tensor, dim: number, index: Tensor, out: Tensor): void;
	/** out[…, index[…, i, …], …] = source[…, i, …] along `dim`, or that added to it or multiplied by it. */
	scatter(kernel: ScatterKernel, out: Tensor, dim: number, index: Tensor, source: Tensor): void;
	/** Sets the elements, given in row-major order. */
	write(out: Tensor, values: ArrayLike<number>): void;
	/** The elements in row-major order; throws where a device can't be read at once. */
	read(x: Tensor): ArrayLike<number>;
	/** The elements in row-major order, as they are after all calls so far. */
	fetch(x: Tensor): Promise<ArrayLike<number>>;
}
