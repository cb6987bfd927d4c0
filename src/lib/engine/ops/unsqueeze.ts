import { type Op, record } from '../op.ts';
import { wrapDim } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Unsqueeze',
	tex: ([x]) => x,
	saves: 'nothing',
	gradients: [
		{ rule: (gradient, { parameters }) => gradient.squeeze(parameters as number), local: () => '1' }
	]
};

/** A view with a dimension of size 1 put in before `dim`. */
export function unsqueeze(self: Tensor, dim: number): Tensor {
	const d = wrapDim(dim, self.dim() + 1, 'unsqueeze');
	const put = (list: readonly number[], value: number) => [
		...list.slice(0, d),
		value,
		...list.slice(d)
	];
	const stride = d < self.dim() ? self.shape[d] * self.strides[d] : 1;
	return record(
		op,
		[self],
		self.asView(put(self.shape, 1), put(self.strides, stride), self.offset),
		d
	);
}
