import { gradMode } from '../autograd/gradMode.ts';
import { binaryOp, binaryOpInPlace, recordWrite } from '../elementwise.ts';
import { type Op, quietly, record } from '../op.ts';
import { sameShape } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';
import { checkApart, checkWritable } from '../writable.ts';

const op: Op = {
	name: 'Add',
	tex: ([a, b]) => `${a} + ${b}`,
	saves: 'nothing',
	gradients: [
		{ rule: (gradient) => gradient, local: () => '1' },
		{
			rule: (gradient, { parameters }) =>
				parameters === null ? gradient : gradient.mul(parameters as number),
			local: (_, __, alpha) => String(alpha ?? 1)
		}
	]
};

/** self + factor · other as a new tensor, rounded once, where one kernel does that; else null. */
export function sumAtOnce(
	op: Op,
	self: Tensor,
	other: Tensor | number,
	factor: number
): Tensor | null {
	if (!alike(self, other) || factor === 1) return null;
	const out = quietly(() => self.clone());
	self.device.addScaled!(out, other, factor);
	return record(op, [self, other], out, factor);
}

/** The second operand of a sum, `alpha` times. */
export function times(
	other: Tensor | number,
	options: { alpha?: number } | null,
	who: string
): Tensor | number {
	const alpha = options?.alpha ?? 1;
	if (alpha === 1) return other;
	if (typeof other === 'number') return other * alpha;
	if (other.dtype.category !== 'float' && !Number.isInteger(alpha))
		throw new Error(
			`${who}: alpha must be a whole number for integer tensors, got ${alpha}; convert with .to(float32)`
		);
	return other.dtype.category === 'bool' ? other.mul(alpha).to(other.dtype) : other.mul(alpha);
}

/** self + other, elementwise and broadcast; `other` counts `alpha` times. */
export function add(
	self: Tensor,
	other: Tensor | number,
	options: { alpha?: number } | null = null
): Tensor {
	return (
		sumAtOnce(op, self, other, options?.alpha ?? 1) ??
		binaryOp(op, 'add', self, times(other, options, 'add'))
	);
}

/** Whether a multiple of `other` can be added to `self` by one kernel. */
function alike(self: Tensor, other: Tensor | number): other is Tensor {
	if (typeof other === 'number') return false;
	if (self.dtype !== other.dtype || self.dtype.category !== 'float') return false;
	if (self.device !== other.device || !self.device.addScaled) return false;
	return sameShape(self.shape, other.shape);
}

/** Whether a multiple of another tensor can be added to `self` in one kernel, since nobody needs the way there. */
function fits(self: Tensor, other: Tensor | number, factor: number): other is Tensor {
	return factor !== 1 && !gradMode.enabled && alike(self, other);
}

function checkTarget(self: Tensor, other: Tensor): void {
	checkWritable(self, 'add');
	checkApart(self, other, 'add');
}

/** Adds a multiple of another tensor to `self` in one kernel, where there is one and nobody needs the way there. */
export function addedAtOnce(op: Op, self: Tensor, other: Tensor | number, factor: number): boolean {
	if (!fits(self, other, factor)) return false;
	checkTarget(self, other);
	self.device.addScaled!(self, other, factor);
	recordWrite(op, [self, other], self);
	return true;
}

/** Adds multiples of `others` to `selves`, each to its own, where one kernel does it all. */
export function addedToEachAtOnce(
	op: Op,
	selves: readonly Tensor[],
	others: readonly Tensor[],
	factor: number
): boolean {
	const [{ device }] = selves;
	if (!device.addScaledEach) return false;
	for (let i = 0; i < selves.length; i++)
		if (selves[i].device !== device || !fits(selves[i], others[i], factor)) return false;
	selves.forEach((self, i) => checkTarget(self, others[i]));
	if (!device.addScaledEach(selves, others, factor)) return false;
	for (let i = 0; i < selves.length; i++) recordWrite(op, [selves[i], others[i]], selves[i]);
	return true;
}

/** self += other, which counts `alpha` times. */
export function add_(
	self: Tensor,
	other: Tensor | number,
	options: { alpha?: number } | null = null
): Tensor {
	if (addedAtOnce(op, self, other, options?.alpha ?? 1)) return self;
	return binaryOpInPlace(op, 'add', self, times(other, options, 'add_'));
}
