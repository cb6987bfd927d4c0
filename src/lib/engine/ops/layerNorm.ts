import { float32 } from '../dtype.ts';
import { type Op, quietly, record } from '../op.ts';
import { type Shape, showShape } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';

interface Kept {
	/** The dimensions that are normalised. */
	readonly dims: readonly number[];
	readonly eps: number;
}

/** (x − mean) ∕ √(variance + eps), and one over that root. */
function standardise(x: Tensor, { dims, eps }: Kept): { x: Tensor; scale: Tensor } {
	const options = { keepdim: true };
	const centred = x.sub(x.mean(dims, options));
	const scale = centred.square().mean(dims, options).add(eps).rsqrt();
	return { x: centred.mul(scale), scale };
}

/**
 * The first of these as PyTorch's kernel computes it, x · scale − (mean · scale) with one rounding for product
 * and sum: of a single number it isn't 0, and digits follow.
 */
function asPyTorch(x: Tensor, kept: Kept): Tensor {
	const { scale } = standardise(x, kept);
	// A GPU has no float64 to round once with.
	if (x.dtype !== float32 || !x.device.synchronous) return standardise(x, kept).x;
	const shift = x.mean(kept.dims, { keepdim: true }).mul(scale);
	return x.double().mul(scale.double()).sub(shift.double()).float();
}

const op: Op = {
	name: 'NativeLayerNorm',
	tex: ([x, w, b]) => `\\frac{${x} - \\mu}{\\sigma}${w ? ` \\cdot ${w}` : ''}${b ? ` + ${b}` : ''}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x, weight], parameters }) => {
				const kept = parameters as Kept;
				const { x: standard, scale } = standardise(x, kept);
				const g = weight ? gradient.mul(weight) : gradient;
				const mean = (y: Tensor) => y.mean(kept.dims, { keepdim: true });
				return g
					.sub(mean(g))
					.sub(standard.mul(mean(g.mul(standard))))
					.mul(scale);
			},
			local: () => '\\frac{\\partial}{\\partial x} \\frac{x - \\mu}{\\sigma}'
		},
		{
			rule: (gradient, { saved: [x], parameters }) =>
				gradient.mul(standardise(x, parameters as Kept).x),
			local: ([x]) => `\\frac{${x} - \\mu}{\\sigma}`
		},
		{ rule: (gradient) => gradient, local: () => '1' }
	]
};

/** Normalises over the last dimensions, whose sizes are given, to mean 0 and variance 1, then scales and shifts. */
export function layerNorm(
	input: Tensor,
	normalizedShape: Shape,
	weight: Tensor | null = null,
	bias: Tensor | null = null,
	{ eps = 1e-5 }: { eps?: number } = {}
): Tensor {
	const first = input.dim() - normalizedShape.length;
	if (normalizedShape.length === 0 || input.shape.slice(first).join() !== normalizedShape.join())
		throw new Error(
			`layerNorm: the input must end in the sizes ${showShape(normalizedShape)}, got ${showShape(input.shape)}; pass the sizes of its last dimensions`
		);
	for (const x of [weight, bias])
		if (x && x.shape.join() !== normalizedShape.join())
			throw new Error(
				`layerNorm: weight and bias must have the shape ${showShape(normalizedShape)}, got ${showShape(x.shape)}; reshape them`
			);
	const kept = { dims: normalizedShape.map((_, i) => first + i), eps };
	const out = quietly(() => {
		const x = asPyTorch(input, kept);
		const scaled = weight ? x.mul(weight) : x;
		return bias ? scaled.add(bias) : scaled;
	});
	// A missing weight with a bias is one that nobody asks about.
	const inputs = bias
		? [input, weight ?? input.newOnes(normalizedShape), bias]
		: weight
			? [input, weight]
			: [input];
	return record(op, inputs, out, kept satisfies Kept);
}
