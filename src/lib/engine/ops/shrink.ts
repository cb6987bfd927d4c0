import { type Op, quietly, record } from '../op.ts';
import type { Tensor } from '../Tensor.ts';
import { where } from './where.ts';

/** A gradient that passes outside [−lambda, lambda] only. */
const outside = (name: string): Op => ({
	name,
	tex: ([x]) => `\\operatorname{shrink}(${x})`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x], parameters }) =>
				where(x.abs().gt(parameters as number), gradient, 0),
			local: ([x], _, lambda) => `[|${x}| > ${lambda as number}]`
		}
	]
});

const softOp = outside('Softshrink');
const hardOp = outside('Hardshrink');

/** self moved towards 0 by `lambd`, and 0 where it is not further away, elementwise. */
export function softshrink(self: Tensor, lambd = 0.5): Tensor {
	if (!(lambd >= 0)) throw new Error(`softshrink: lambd must be 0 or more, got ${lambd}; try 0.5`);
	const out = quietly(() => {
		const below = where(self.lt(-lambd), self.add(lambd), self.mul(0));
		return where(self.gt(lambd), self.sub(lambd), below);
	});
	return record(softOp, [self], out, lambd);
}

/** self, but 0 where it is not further than `lambd` from it, elementwise. */
export function hardshrink(self: Tensor, lambd = 0.5): Tensor {
	const out = quietly(() => self.maskedFill(self.abs().le(lambd), 0));
	return record(hardOp, [self], out, lambd);
}

const thresholdOp: Op = {
	name: 'Threshold',
	tex: ([x]) => `\\operatorname{threshold}(${x})`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x], parameters }) =>
				where(x.le(parameters as number), 0, gradient),
			local: ([x], _, limit) => `[${x} > ${limit as number}]`
		}
	]
};

/** self where it is above `limit`, else `value`, elementwise. */
export function threshold(self: Tensor, limit: number, value: number): Tensor {
	const out = quietly(() => self.maskedFill(self.le(limit), value));
	return record(thresholdOp, [self], out, limit);
}
