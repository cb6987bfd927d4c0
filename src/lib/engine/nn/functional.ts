import { addmm } from '../ops/addmm.ts';
import { showShape } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';

export { mseLoss } from '../ops/mseLoss.ts';

/** x Wᵀ + b: x (n, in), weight (out, in), bias (out) → (n, out). */
export function linear(x: Tensor, weight: Tensor, bias: Tensor | null = null): Tensor {
	if (x.dim() !== 2 || x.shape[1] !== weight.shape[1])
		throw new Error(
			`linear: x must have shape [n, ${weight.shape[1]}] to meet a weight of ${showShape(weight.shape)}, got ${showShape(x.shape)}; reshape it, e.g. x.reshape(-1, ${weight.shape[1]})`
		);
	return bias ? addmm(bias, x, weight.t()) : x.matmul(weight.t());
}
