import { checkWritable, recordWrite } from '../elementwise.ts';
import type { Op } from '../op.ts';
import { broadcastShapes, sameShape, showShape } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';

const fillOp: Op = {
	name: 'Fill',
	tex: () => 'c',
	saves: 'nothing',
	gradients: [{ rule: (gradient) => gradient.mul(0), local: () => '0' }]
};

const copyOp: Op = {
	name: 'Copy',
	tex: ([, source]) => source,
	saves: 'nothing',
	gradients: [
		{ rule: (gradient) => gradient.mul(0), local: () => '0' },
		{ rule: (gradient) => gradient, local: () => '1' }
	]
};

/** Sets every element to `value`, in place. */
export function fill_(self: Tensor, value: number): Tensor {
	checkWritable(self, 'fill');
	self.device.fill(self, value);
	return recordWrite(fillOp, [self], self);
}

/** Sets every element to 0, in place. */
export function zero_(self: Tensor): Tensor {
	return fill_(self, 0);
}

/** Copies `source` into the tensor, broadcast and converted. */
export function copy_(self: Tensor, source: Tensor): Tensor {
	checkWritable(self, 'copy');
	if (!sameShape(broadcastShapes(self.shape, source.shape, 'copy_'), self.shape))
		throw new Error(
			`copy_: the source must broadcast to ${showShape(self.shape)}, got ${showShape(source.shape)}; reshape it first`
		);
	self.device.copy(source, self);
	return recordWrite(copyOp, [self, source], self);
}
