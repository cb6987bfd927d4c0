import { numelOf, wrapDim } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';

/** The dimensions from `startDim` to `endDim` as one: a view where possible, else a copy. */
export function flatten(self: Tensor, startDim = 0, endDim = -1): Tensor {
	if (self.dim() === 0) return self.reshape(1);
	const from = wrapDim(startDim, self.dim(), 'flatten');
	const to = wrapDim(endDim, self.dim(), 'flatten');
	if (from > to)
		throw new Error(
			`flatten: startDim must not come after endDim, got ${startDim} and ${endDim}; swap them`
		);
	if (from === to) return self;
	const { shape } = self;
	return self.reshape(
		...shape.slice(0, from),
		numelOf(shape.slice(from, to + 1)),
		...shape.slice(to + 1)
	);
}

/** All elements as one dimension: a view where possible, else a copy. */
export function ravel(self: Tensor): Tensor {
	return self.isContiguous() ? self.view(-1) : self.reshape(-1);
}
