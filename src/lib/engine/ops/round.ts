import { inPlace, unaryOp } from '../elementwise.ts';
import { type Op, quietly, record } from '../op.ts';
import type { Tensor } from '../Tensor.ts';
import { zeroGradient } from '../zeroGradient.ts';

const make = (overload: number): Op => ({
	name: 'Round',
	overload,
	tex: ([x]) => `\\operatorname{round}(${x})`,
	saves: 'nothing',
	gradients: [zeroGradient]
});

const toWhole = make(0);
const toDecimals = make(1);

/** The nearest whole number, elementwise, halves going to the even one; or the nearest with so many decimals. */
export function round(self: Tensor, { decimals = 0 }: { decimals?: number } = {}): Tensor {
	if (decimals === 0) return unaryOp(toWhole, 'round', self);
	if (self.dtype.category !== 'float')
		throw new Error(
			`round: only floating-point numbers have decimals, got ${self.dtype.name}; convert with .to(float32)`
		);
	const scale = 10 ** Math.abs(decimals);
	const out = quietly(() =>
		decimals > 0 ? self.mul(scale).round().div(scale) : self.div(scale).round().mul(scale)
	);
	return record(toDecimals, [self], out);
}

/** round, in place. */
export function round_(self: Tensor, options: { decimals?: number } = {}): Tensor {
	return inPlace('round', self, (before) => round(before, options));
}
