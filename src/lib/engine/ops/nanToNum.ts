import { float32 } from '../dtype.ts';
import { inPlace } from '../elementwise.ts';
import { type Op, quietly, record } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'NanToNum',
	tex: ([x]) => x,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x] }) => gradient.maskedFill(x.isfinite().logicalNot(), 0),
			local: ([x]) => `[${x} \\text{ finite}]`
		}
	]
};

/** What stands in for what is no finite number. */
export interface NanToNumOptions {
	nan?: number | null;
	/** The largest number of the dtype unless given. */
	posinf?: number | null;
	/** The smallest number of the dtype unless given. */
	neginf?: number | null;
}

/** self with NaN, ∞ and −∞ replaced, elementwise. */
export function nanToNum(
	self: Tensor,
	{ nan = 0, posinf = null, neginf = null }: NanToNumOptions = {}
): Tensor {
	if (self.dtype.category !== 'float') return self.clone();
	const largest = self.dtype === float32 ? 3.4028234663852886e38 : Number.MAX_VALUE;
	const out = quietly(() =>
		self
			.maskedFill(self.isnan(), nan ?? 0)
			.maskedFill(self.eq(Infinity), posinf ?? largest)
			.maskedFill(self.eq(-Infinity), neginf ?? -largest)
	);
	return record(op, [self], out);
}

/** nanToNum, in place. */
export function nanToNum_(self: Tensor, options: NanToNumOptions = {}): Tensor {
	return inPlace('nanToNum', self, (before) => nanToNum(before, options));
}
