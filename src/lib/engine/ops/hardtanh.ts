import { type Op, quietly, record } from '../op.ts';
import type { Tensor } from '../Tensor.ts';
import { where } from './where.ts';

type Range = readonly [min: number, max: number];

const op: Op = {
	name: 'Hardtanh',
	tex: ([x], range) => {
		const [min, max] = range as Range;
		return `\\max(${min}, \\min(${max}, ${x}))`;
	},
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x], parameters }) => {
				const [min, max] = parameters as Range;
				return where(x.gt(min).logicalAnd(x.lt(max)), gradient, 0);
			},
			local: ([x], _, range) => {
				const [min, max] = range as Range;
				return `[${min} < ${x} < ${max}]`;
			}
		}
	]
};

/** self held between `minVal` and `maxVal`, elementwise. */
export function hardtanh(self: Tensor, minVal = -1, maxVal = 1): Tensor {
	// Beside integers the bounds count without their fraction, as in PyTorch.
	const bound = (x: number) => (self.dtype.category === 'float' ? x : Math.trunc(x));
	const range: Range = [bound(minVal), bound(maxVal)];
	const out = quietly(() => self.clamp(...range));
	return record(op, [self], out, range);
}

/** self held between 0 and 6, elementwise. */
export function relu6(self: Tensor): Tensor {
	return hardtanh(self, 0, 6);
}
