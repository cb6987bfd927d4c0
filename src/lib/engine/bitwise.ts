import { binaryOp } from './elementwise.ts';
import type { BinaryKernel } from './devices/Device.ts';
import type { Op } from './op.ts';
import { Tensor } from './Tensor.ts';

/** Refuses numbers whose bits are not those of a whole number or a truth. */
export function checkBits(who: string, ...operands: readonly (Tensor | number)[]): void {
	for (const operand of operands) {
		const name = operand instanceof Tensor ? operand.dtype.name : 'a fraction';
		const whole =
			operand instanceof Tensor ? operand.dtype.category !== 'float' : Number.isInteger(operand);
		if (!whole)
			throw new Error(
				`${who}: the operands must be whole numbers or truths, got ${name}; compare first, or convert with .to()`
			);
	}
}

/** A binary op on the bits of whole numbers; of truths it is the logical one. */
export function bitwiseOp(
	op: Op,
	kernel: BinaryKernel,
	self: Tensor | number,
	other: Tensor | number
): Tensor {
	checkBits(kernel, self, other);
	return binaryOp(op, kernel, self, other);
}
