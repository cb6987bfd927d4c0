import { float32 } from '../dtype.ts';
import type { Tensor } from '../Tensor.ts';
import { broadcastTensors } from './broadcastTensors.ts';

/** The cosine of the angle between vectors along `dim`; norms count as eps at least. */
export function cosineSimilarity(
	self: Tensor,
	other: Tensor,
	{ dim = 1, eps = 1e-8 }: { dim?: number; eps?: number } = {}
): Tensor {
	const [x, y] = broadcastTensors(self, other);
	const norm = (v: Tensor) => v.norm(2, dim, { keepdim: true }).clampMin(eps);
	return x
		.div(norm(x))
		.mul(y.div(norm(y)))
		.sum(dim);
}

/** The p-norm of the difference along the last dimension, eps having been added to every difference. */
export function pairwiseDistance(
	self: Tensor,
	other: Tensor,
	{ p = 2, eps = 1e-6, keepdim = false }: { p?: number; eps?: number; keepdim?: boolean } = {}
): Tensor {
	const difference = self.sub(other);
	const x = difference.dtype.category === 'float' ? difference : difference.to(float32);
	return x.add(eps).norm(p, -1, { keepdim });
}
