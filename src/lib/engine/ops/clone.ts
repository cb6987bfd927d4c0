import { type Op, record } from '../op.ts';
import { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Clone',
	tex: ([x]) => x,
	saves: 'nothing',
	gradients: [{ rule: (gradient) => gradient, local: () => '1' }]
};

/** A copy with memory of its own, in row-major order; gradients flow through. */
export function clone(self: Tensor): Tensor {
	const out = Tensor.emptyLike(self, self.dtype);
	self.device.copy(self, out);
	return record(op, [self], out);
}

/** The tensor itself if its elements lie in row-major order, else a copy in which they do. */
export function contiguous(self: Tensor): Tensor {
	return self.isContiguous() ? self : clone(self);
}
