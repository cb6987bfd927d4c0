import { wrapDim } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';
import { cat } from './cat.ts';

/** Keyword arguments of `diff`. */
export interface DiffOptions {
	/** How often to take differences. */
	n?: number;
	dim?: number;
	/** What to put before the tensor along `dim`, and what after it. */
	prepend?: Tensor | null;
	append?: Tensor | null;
}

/** The differences of neighbours along `dim`. */
export function diff(
	self: Tensor,
	{ n = 1, dim = -1, prepend = null, append = null }: DiffOptions = {}
): Tensor {
	if (self.dim() === 0)
		throw new Error('diff: the tensor must have a dimension, got a scalar; reshape it to [1]');
	const d = wrapDim(dim, self.dim(), 'diff');
	let out =
		prepend || append
			? cat(
					[prepend, self, append].filter((x) => x !== null),
					d
				)
			: self;
	for (let i = 0; i < n && out.shape[d] > 0; i++) {
		const last = out.shape[d] - 1;
		const [after, before] = [out.narrow(d, 1, last), out.narrow(d, 0, last)];
		out = out.dtype.category === 'bool' ? after.logicalXor(before) : after.sub(before);
	}
	return n > 0 ? out : self.clone();
}
