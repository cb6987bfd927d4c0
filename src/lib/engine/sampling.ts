import { noGrad } from './autograd/gradMode.ts';
import type { TensorOptions } from './creation.ts';
import { deviceOf } from './devices/deviceOf.ts';
import type { DrawOptions } from './draw.ts';
import { float32, int64 } from './dtype.ts';
import { type Op, record } from './op.ts';
import { normal_ } from './ops/normal.ts';
import { uniform_ } from './ops/uniform.ts';
import { defaultGenerator } from './random/defaultGenerator.ts';
import { fillRandint, randperm as permutation } from './random/integers.ts';
import { broadcastShapes, type Shape } from './shape.ts';
import { checkSizes, type Sizes, splitSizes } from './sizes.ts';
import { Tensor } from './Tensor.ts';
import { zeroGradient } from './zeroGradient.ts';

/** What every function that draws takes besides its own arguments. */
export interface SamplingOptions extends TensorOptions, DrawOptions {}

/** Draws into a new tensor, which becomes a leaf. */
function draw(
	shape: Shape,
	{ dtype = float32, device, requiresGrad = false }: SamplingOptions,
	fill: (out: Tensor) => unknown
): Tensor {
	const out = Tensor.allocate(deviceOf(device), dtype, shape);
	noGrad(() => fill(out));
	return requiresGrad ? out.requiresGrad_() : out;
}

/** Numbers uniform in [0, 1). */
export function rand(...args: Sizes<SamplingOptions>): Tensor {
	const { shape, options = {} } = splitSizes(args, 'rand');
	return draw(shape, options, (out) => uniform_(out, 0, 1, options));
}

/** Normal numbers of mean 0 and standard deviation 1. */
export function randn(...args: Sizes<SamplingOptions>): Tensor {
	const { shape, options = {} } = splitSizes(args, 'randn');
	return draw(shape, options, (out) => normal_(out, 0, 1, options));
}

/** Whole numbers in [low, high), or in [0, high); int64 unless told otherwise. */
export function randint(high: number, shape: Shape, options?: SamplingOptions): Tensor;
export function randint(low: number, high: number, shape: Shape, options?: SamplingOptions): Tensor;
export function randint(
	...args: [number, Shape, SamplingOptions?] | [number, number, Shape, SamplingOptions?]
): Tensor {
	const [low, high, shape, options = {}] =
		typeof args[1] === 'number'
			? (args as [number, number, Shape, SamplingOptions?])
			: ([0, ...args] as [number, number, Shape, SamplingOptions?]);
	checkSizes(shape, 'randint');
	return draw(shape, { dtype: int64, ...options }, (out) => {
		const values = new Float64Array(out.numel());
		fillRandint(options.generator ?? defaultGenerator, values, low, high);
		out.device.write(out, values);
	});
}

/** The whole numbers below `n` in random order; int64 unless told otherwise. */
export function randperm(n: number, options: SamplingOptions = {}): Tensor {
	const order = permutation(options.generator ?? defaultGenerator, n);
	return draw([n], { dtype: int64, ...options }, (out) => out.device.write(out, order));
}

/** PyTorch's `normal` of tensors has a history, though nothing can be learnt through a draw. */
const normalOp = (overload: number, inputs: number): Op => ({
	name: 'Normal',
	overload,
	tex: (of) => `\\mathcal{N}(${of.join(', ')})`,
	saves: 'nothing',
	gradients: Array.from({ length: inputs }, () => zeroGradient)
});
const ofMeans = normalOp(1, 1);
const ofStds = normalOp(2, 1);
const ofBoth = normalOp(3, 2);

/**
 * Normal numbers of the mean and the standard deviation given: one of each and a shape, or a tensor of
 * either with as many numbers as are to be drawn.
 */
export function normal(mean: number, std: number, shape: Shape, options?: SamplingOptions): Tensor;
export function normal(mean: Tensor, std?: Tensor | number, options?: SamplingOptions): Tensor;
export function normal(mean: number, std: Tensor, options?: SamplingOptions): Tensor;
export function normal(
	mean: Tensor | number,
	std: Tensor | number = 1,
	...rest: [Shape, SamplingOptions?] | [SamplingOptions?]
): Tensor {
	if (typeof mean === 'number' && typeof std === 'number') {
		const [shape, options = {}] = rest as [Shape, SamplingOptions?];
		checkSizes(shape, 'normal');
		return draw(shape, options, (out) => normal_(out, mean, std, options));
	}
	const [options = {}] = rest as [SamplingOptions?];
	const given = [mean, std].filter((x) => x instanceof Tensor);
	const [a, b] = given;
	const shape = b ? broadcastShapes(a.shape, b.shape, 'normal') : a.shape;
	const out = draw(shape, { dtype: a.dtype, device: a.device, ...options }, (out) => {
		if (typeof std === 'number') normal_(out, 0, std, options).add_(mean);
		else normal_(out, 0, 1, options).mul_(std).add_(mean);
	});
	return record(b ? ofBoth : a === mean ? ofMeans : ofStds, given, out);
}

/** As `rand`, in the shape and dtype of `x`. */
export const randLike = (x: Tensor, options?: SamplingOptions): Tensor =>
	rand(x.shape, { dtype: x.dtype, device: x.device, ...options });

/** As `randn`, in the shape and dtype of `x`. */
export const randnLike = (x: Tensor, options?: SamplingOptions): Tensor =>
	randn(x.shape, { dtype: x.dtype, device: x.device, ...options });

/** As `randint`, in the shape and dtype of `x`. */
export function randintLike(x: Tensor, high: number, options?: SamplingOptions): Tensor;
export function randintLike(
	x: Tensor,
	low: number,
	high: number,
	options?: SamplingOptions
): Tensor;
export function randintLike(
	x: Tensor,
	...args: [number, SamplingOptions?] | [number, number, SamplingOptions?]
): Tensor {
	const [low, high, options] = (typeof args[1] === 'number' ? args : [0, ...args]) as [
		number,
		number,
		SamplingOptions?
	];
	return randint(low, high, x.shape, { dtype: x.dtype, device: x.device, ...options });
}
