import type { Tensor } from '../Tensor.ts';

/** self divided by its p-norm along `dim`, or by eps where that is smaller. */
export function normalize(
	self: Tensor,
	{
		p = 2,
		dim = 1,
		eps = 1e-12
	}: { p?: number; dim?: number | readonly number[]; eps?: number } = {}
): Tensor {
	return self.div(self.norm(p, dim, { keepdim: true }).clampMin(eps).expandAs(self));
}
