import { showShape } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';
import { addmm } from './addmm.ts';

/** x Wᵀ + b: x (…, in), weight (out, in) or (in), bias (out) → (…, out). */
export function linear(x: Tensor, weight: Tensor, bias: Tensor | null = null): Tensor {
	const inner = weight.shape[weight.dim() - 1];
	if (x.dim() === 0 || x.shape[x.dim() - 1] !== inner)
		throw new Error(
			`linear: x must have shape [n, ${inner}] to meet a weight of ${showShape(weight.shape)}, got ${showShape(x.shape)}; reshape it, e.g. x.reshape(-1, ${inner})`
		);
	if (bias && x.dim() === 2 && weight.dim() === 2) return addmm(bias, x, weight.t());
	const out = x.matmul(weight.t());
	return bias ? out.add(bias) : out;
}
