import { zeros } from '../creation.ts';
import { type Op, record } from '../op.ts';
import { along, checkList } from '../positions.ts';
import { wrapDim } from '../shape.ts';
import { Tensor } from '../Tensor.ts';

interface Place {
	dim: number;
	index: Tensor;
}

const op: Op = {
	name: 'IndexSelect',
	tex: ([x]) => x,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, { shapes: [shape], parameters }) => {
				const { dim, index } = parameters as Place;
				return zeros(shape, { dtype: gradient.dtype, device: gradient.device }).indexAdd(
					dim,
					index,
					gradient
				);
			},
			local: () => '1'
		}
	]
};

/** The positions of `dim` that `index` (a list of integers) names, in that order, as a copy. */
export function indexSelect(self: Tensor, dim: number, index: Tensor): Tensor {
	const d = wrapDim(dim, self.dim(), 'indexSelect');
	checkList('indexSelect', self, d, index);
	const shape = self.shape.map((size, i) => (i === d ? index.numel() : size));
	const out = Tensor.empty(self.device, self.dtype, shape);
	if (out.numel() > 0) self.device.gather(self, d, along(index, d, shape), out);
	return record(op, [self], out, { dim: d, index } satisfies Place);
}
