import { type Op, record } from '../op.ts';
import { dimsOf } from '../reduction.ts';
import { showShape } from '../shape.ts';
import { type SizeList, sizeList } from '../sizes.ts';
import { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Flip',
	tex: ([x]) => `\\operatorname{flip} ${x}`,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, { parameters }) => gradient.flip(...(parameters as number[])),
			local: () => '[j = n - 1 - i]'
		}
	]
};

/** The tensor with the order of the dimensions given reversed, as a copy. */
export function flip(self: Tensor, ...list: SizeList): Tensor {
	const named = sizeList(list);
	const dims = named.length === 0 ? [] : dimsOf(named, self, 'flip');
	const out = Tensor.empty(self.device, self.dtype, self.shape);
	// Kernels walk any strides, also backwards.
	const backwards = self.asView(
		self.shape,
		self.strides.map((stride, d) => (dims.includes(d) ? -stride : stride)),
		dims.reduce(
			(at, d) => at + Math.max((self.shape[d] ?? 1) - 1, 0) * (self.strides[d] ?? 0),
			self.offset
		)
	);
	self.device.copy(backwards, out);
	return record(op, [self], out, dims);
}

/** The columns of a matrix in reverse order. */
export function fliplr(self: Tensor): Tensor {
	checkDims(self, 2, 'fliplr');
	return flip(self, 1);
}

/** The rows of a tensor in reverse order. */
export function flipud(self: Tensor): Tensor {
	checkDims(self, 1, 'flipud');
	return flip(self, 0);
}

function checkDims(self: Tensor, least: number, who: string): void {
	if (self.dim() < least)
		throw new Error(
			`${who}: the tensor must have at least ${least} dimensions, got ${showShape(self.shape)}; reshape it`
		);
}
