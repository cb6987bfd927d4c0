import { numbersOf } from '../reading.ts';
import type { Tensor } from '../Tensor.ts';

/** How close is close. */
export interface CloseOptions {
	/** Allowed difference relative to `other`. */
	rtol?: number;
	/** Allowed difference besides. */
	atol?: number;
	/** Whether NaN is close to NaN. */
	equalNan?: boolean;
}

/** Whether |self − other| ≤ atol + rtol · |other|, elementwise. */
export function isclose(
	self: Tensor,
	other: Tensor,
	{ rtol = 1e-5, atol = 1e-8, equalNan = false }: CloseOptions = {}
): Tensor {
	if (self.dtype !== other.dtype)
		throw new Error(
			`isclose: both tensors must have one dtype, got ${self.dtype.name} and ${other.dtype.name}; convert one with .to()`
		);
	if (!(rtol >= 0 && atol >= 0))
		throw new Error(`isclose: rtol and atol must be 0 or more, got ${rtol} and ${atol}; try 1e-5`);
	const [x, y] = [self.detach(), other.detach()];
	let close = x.eq(y);
	if (equalNan && x.dtype.category === 'float')
		close = close.logicalOr(x.isnan().logicalAnd(y.isnan()));
	if (rtol === 0 && atol === 0) return close;
	const number = (z: Tensor) => (z.dtype.category === 'bool' ? z.mul(1) : z);
	const [a, b] = [number(x), number(y)];
	const allowed = b.mul(rtol).abs().add(atol);
	const distance = a.sub(b).abs();
	return close.logicalOr(distance.isfinite().logicalAnd(distance.le(allowed)));
}

/** Whether all elements are close. */
export function allclose(self: Tensor, other: Tensor, options: CloseOptions = {}): boolean {
	const all = isclose(self, other, options).all();
	return numbersOf(all, 'allclose', 'the answer depends on them')[0] === 1;
}
