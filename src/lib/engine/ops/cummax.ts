import { type Choice, choiceGradient, chosen } from '../choice.ts';
import { int64 } from '../dtype.ts';
import type { Op } from '../op.ts';
import { wrapDim } from '../shape.ts';
import { Tensor } from '../Tensor.ts';

/** What cummax() and cummin() share. */
export function records(name: string, kernel: 'argmax' | 'argmin') {
	const op: Op = {
		name,
		tex: ([x]) => `\\${kernel.slice(3)}_{j \\le i} ${x}_j`,
		saves: 'nothing',
		gradients: [{ rule: choiceGradient, local: () => '[j = \\text{record}]' }]
	};
	return (self: Tensor, dim: number): Choice => {
		const d = wrapDim(dim, self.dim(), name.toLowerCase());
		const indices = Tensor.empty(self.device, int64, self.shape);
		self.device.scan(kernel, self, d, indices);
		return chosen(op, self, d, indices, true);
	};
}

const compute = records('Cummax', 'argmax');

/** The largest element so far along `dim`, and its position: the last of equal ones. */
export function cummax(self: Tensor, dim: number): Choice {
	return compute(self, dim);
}
