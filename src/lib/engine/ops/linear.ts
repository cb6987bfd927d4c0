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
	// As one long matrix, which PyTorch does for three dimensions.
	if (bias && x.dim() === 3 && weight.dim() === 2 && x.isContiguous() && inner > 0)
		return addmm(bias, x.view(-1, inner), weight.t()).view(...x.shape.slice(0, 2), -1);
	const out = x.matmul(weight.t());
	return bias ? out.add(bias) : out;
}
