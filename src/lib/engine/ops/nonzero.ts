import { tensor } from '../construct.ts';
import { int64 } from '../dtype.ts';
import { numbersOf } from '../reading.ts';
import type { Tensor } from '../Tensor.ts';

/** The indices of all elements other than 0, one row each, in row-major order: (n, dim). */
export function nonzero(self: Tensor, options?: { asTuple?: false }): Tensor;
/** The indices of all elements other than 0, one vector per dimension: what indexing takes. */
export function nonzero(self: Tensor, options: { asTuple: true }): Tensor[];
export function nonzero(
	self: Tensor,
	{ asTuple = false }: { asTuple?: boolean } = {}
): Tensor | Tensor[] {
	if (asTuple) return nonzero(self.dim() === 0 ? self.reshape(1) : self).unbind(1);
	const flat = numbersOf(self.detach(), 'nonzero');
	const places: number[] = [];
	let rows = 0;
	for (let at = 0; at < flat.length; at++) {
		if (flat[at] === 0) continue;
		rows++;
		let rest = at;
		const index = new Array<number>(self.dim());
		for (let d = self.dim() - 1; d >= 0; d--) {
			index[d] = rest % self.shape[d];
			rest = (rest - index[d]) / self.shape[d];
		}
		places.push(...index);
	}
	return tensor(places, { dtype: int64, device: self.device }).reshape(rows, self.dim());
}

/** The same as nonzero(). */
export function argwhere(self: Tensor): Tensor {
	return nonzero(self);
}
