import { binaryOp, inPlace } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';
import { zeroGradient } from '../zeroGradient.ts';

const make = (name: string, open: string, close: string): Op => ({
	name,
	overload: 2,
	tex: ([a, b]) => `\\left${open} \\frac{${a}}{${b}} \\right${close}`,
	saves: 'nothing',
	gradients: [zeroGradient, zeroGradient]
});

const floorOp = make('Div', '\\lfloor', '\\rfloor');
const truncOp = make('Div', '[', ']');
const floorDivideOp: Op = { ...make('FloorDivide', '\\lfloor', '\\rfloor'), gradients: [] };

/** Refuses to divide integers by 0, which has no result. */
export function checkDivisor(self: Tensor | number, other: Tensor | number, who: string): void {
	const isFloat = (x: Tensor | number) =>
		typeof x === 'number' ? !Number.isInteger(x) : x.dtype.category === 'float';
	if (isFloat(self) || isFloat(other)) return;
	const zero =
		typeof other === 'number'
			? other === 0
			: other.device.synchronous && Boolean(other.eq(0).any().item());
	if (zero)
		throw new Error(
			`${who}: integers can't be divided by 0, got a divisor with a 0 in it; convert to float32 for ∞ and NaN`
		);
}

/** The quotient rounded towards 0 or downwards; integers stay integers. */
export function divideRounded(
	mode: 'trunc' | 'floor',
	self: Tensor,
	other: Tensor | number
): Tensor {
	checkDivisor(self, other, 'div');
	return mode === 'floor'
		? binaryOp(floorOp, 'floorDivide', self, other)
		: binaryOp(truncOp, 'truncDivide', self, other);
}

/** self ÷ other rounded downwards, Python's `//`; no gradient flows through it. */
export function floorDivide(self: Tensor, other: Tensor | number): Tensor {
	checkDivisor(self, other, 'floorDivide');
	return binaryOp(floorDivideOp, 'floorDivide', self, other);
}

/** floorDivide, in place. */
export function floorDivide_(self: Tensor, other: Tensor | number): Tensor {
	return inPlace('floorDivide', self, (before) => floorDivide(before, other));
}
