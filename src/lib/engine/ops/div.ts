import { binaryOp, binaryOpInPlace, inPlace } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';
import { divideRounded } from './floorDivide.ts';

const op: Op = {
	name: 'Div',
	tex: ([a, b]) => `\\frac{${a}}{${b}}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [, b] }) => gradient.div(b),
			local: ([, b]) => `\\frac{1}{${b}}`
		},
		{
			rule: (gradient, { saved: [a, b] }) => gradient.mul(a.div(b).div(b).neg()),
			local: ([a, b]) => `-\\frac{${a}}{${b}^2}`
		}
	]
};

/** Keyword arguments of `div`. */
export interface DivOptions {
	/** Round towards 0 or downwards; not at all by default. */
	roundingMode?: 'trunc' | 'floor' | null;
}

/** self ÷ other, elementwise and broadcast; integers give float32 unless the quotient is rounded. */
export function div(
	self: Tensor,
	other: Tensor | number,
	options: DivOptions | null = null
): Tensor {
	const mode = options?.roundingMode ?? null;
	if (mode === null) return binaryOp(op, 'div', self, other, 'float');
	if (mode !== 'trunc' && mode !== 'floor')
		throw new Error(
			`div: roundingMode must be 'trunc', 'floor' or null, got '${String(mode)}'; leave it out for a true quotient`
		);
	return divideRounded(mode, self, other);
}

/** self ÷= other. */
export function div_(
	self: Tensor,
	other: Tensor | number,
	options: DivOptions | null = null
): Tensor {
	if (options?.roundingMode) return inPlace('div', self, (before) => div(before, other, options));
	return binaryOpInPlace(op, 'div', self, other);
}
