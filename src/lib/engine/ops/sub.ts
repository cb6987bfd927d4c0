import { binaryOp, binaryOpInPlace } from '../elementwise.ts';
import type { Op } from '../op.ts';
import type { Tensor } from '../Tensor.ts';
import { addedAtOnce, addedToEachAtOnce, sumAtOnce, times } from './add.ts';

const op: Op = {
	name: 'Sub',
	tex: ([a, b]) => `${a} - ${b}`,
	saves: 'nothing',
	gradients: [
		{ rule: (gradient) => gradient, local: () => '1' },
		{
			rule: (gradient, { parameters }) =>
				parameters === null ? gradient.neg() : gradient.mul(parameters as number),
			local: (_, __, factor) => String(factor ?? -1)
		}
	]
};

/** Refuses truths, which can't be subtracted. */
export function checkSubtraction(self: Tensor, other: Tensor | number, who: string): void {
	const isBool = (x: Tensor | number) => typeof x !== 'number' && x.dtype.category === 'bool';
	if (isBool(self) || isBool(other))
		throw new Error(
			`${who}: the tensors must hold numbers, got bool; use logicalXor() for the difference of truths or convert with .to()`
		);
}

/** self − other, elementwise and broadcast; `other` counts `alpha` times. */
export function sub(
	self: Tensor,
	other: Tensor | number,
	options: { alpha?: number } | null = null
): Tensor {
	checkSubtraction(self, other, 'sub');
	return (
		sumAtOnce(op, self, other, -(options?.alpha ?? -1)) ??
		binaryOp(op, 'sub', self, times(other, options, 'sub'))
	);
}

/** self −= other, which counts `alpha` times. */
export function sub_(
	self: Tensor,
	other: Tensor | number,
	options: { alpha?: number } | null = null
): Tensor {
	checkSubtraction(self, other, 'sub_');
	const alpha = options?.alpha ?? 1;
	if (alpha !== 1 && addedAtOnce(op, self, other, -alpha)) return self;
	return binaryOpInPlace(op, 'sub', self, times(other, options, 'sub_'));
}

/** self −= other · alpha for several pairs; PyTorch's `_foreach_sub_`. */
export function subEach_(
	selves: readonly Tensor[],
	others: readonly Tensor[],
	{ alpha }: { alpha: number }
): void {
	if (selves.length > 1 && addedToEachAtOnce(op, selves, others, -alpha)) return;
	selves.forEach((self, i) => sub_(self, others[i], { alpha }));
}
