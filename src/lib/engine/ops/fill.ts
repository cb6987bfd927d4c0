import { checkHolds } from '../dtype.ts';
import { recordWrite } from '../elementwise.ts';
import type { Op } from '../op.ts';
import { broadcastShapes, sameShape, showShape } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';
import { checkApart, checkFollowed, checkWritable } from '../writable.ts';
import { zeroGradient } from '../zeroGradient.ts';

const make = (name: string, overload: number, tex: string): Op => ({
	name,
	overload,
	tex: () => tex,
	saves: 'nothing',
	gradients: [zeroGradient]
});

const fillOp = make('Fill', 2, 'c');
const zeroOp = make('Zero', 0, '0');

const copyOp: Op = {
	name: 'CopyBackwards',
	overload: null,
	tex: ([, source]) => source,
	saves: 'nothing',
	gradients: [zeroGradient, { rule: (gradient) => gradient, local: () => '1' }]
};

function fillAs(op: Op, self: Tensor, value: number): Tensor {
	checkFollowed(self, 'fill');
	self.device.fill(self, value);
	return recordWrite(op, [self], self);
}

/** Sets every element to `value`, in place; of an expanded tensor too, whose elements stay equal. */
export function fill_(self: Tensor, value: number): Tensor {
	checkHolds(self.dtype, value, 'fill_');
	return fillAs(fillOp, self, value);
}

/** Sets every element to 0, in place. */
export function zero_(self: Tensor): Tensor {
	return fillAs(zeroOp, self, 0);
}

/** Copies `source` into the tensor, broadcast and converted. */
export function copy_(self: Tensor, source: Tensor): Tensor {
	checkWritable(self, 'copy');
	if (!sameShape(broadcastShapes(self.shape, source.shape, 'copy_'), self.shape))
		throw new Error(
			`copy_: the source must broadcast to ${showShape(self.shape)}, got ${showShape(source.shape)}; reshape it first`
		);
	checkApart(self, source, 'copy');
	self.device.copy(source, self);
	return recordWrite(copyOp, [self, source], self);
}
