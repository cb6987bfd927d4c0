import type { DType } from '../dtype.ts';
import { type Op, record } from '../op.ts';
import { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'ToCopy',
	tex: ([x]) => x,
	saves: 'nothing',
	gradients: [
		{ rule: (gradient, { parameters }) => gradient.to(parameters as DType), local: () => '1' }
	]
};

/** The tensor in another dtype; itself if it has that dtype already. */
export function to(self: Tensor, dtype: DType): Tensor {
	if (self.dtype === dtype) return self;
	const out = Tensor.allocate(self.device, dtype, self.shape);
	self.device.copy(self, out);
	return dtype.category === 'float' ? record(op, [self], out, self.dtype) : out;
}
