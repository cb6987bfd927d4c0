import { wrapDim } from '../shape.ts';
import { Tensor } from '../Tensor.ts';

/** The area under `y` along `dim` in straight lines: at places `x`, or `dx` apart. */
export function trapezoid(
	y: Tensor,
	x: Tensor | null = null,
	{ dx = 1, dim = -1 }: { dx?: number; dim?: number } = {}
): Tensor {
	const d = wrapDim(dim, y.dim(), 'trapezoid');
	const last = Math.max(y.shape[d] - 1, 0);
	const sums = y.narrow(d, Math.min(1, y.shape[d]), last).add(y.narrow(d, 0, last));
	if (!x) return sums.sum(d).mul(dx).div(2);
	const places = x.dim() === 1 ? x.reshape(...y.shape.map((_, i) => (i === d ? -1 : 1))) : x;
	const e = x.dim() === 1 ? d : wrapDim(dim, x.dim(), 'trapezoid');
	const n = Math.max(places.shape[e] - 1, 0);
	const widths = places.narrow(e, Math.min(1, places.shape[e]), n).sub(places.narrow(e, 0, n));
	return widths.mul(sums).sum(d).div(2);
}
