import { commonType, inPlace, wrapNumber } from '../elementwise.ts';
import { type Op, quietly, record } from '../op.ts';
import { Tensor } from '../Tensor.ts';
import { where } from './where.ts';

/** A bound: a number, a tensor that broadcasts, or none. */
type Bound = number | Tensor | null;

const make = (name: string, overload: number): Op => ({
	name,
	overload,
	tex: ([x]) => `\\operatorname{clamp}(${x})`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x, min, max], parameters }) => {
				const [hasMin, hasMax] = parameters as [boolean, boolean];
				let out = gradient;
				if (hasMin) out = where(x.ge(min), out, 0);
				if (hasMax) out = where(x.le(max), out, 0);
				return out;
			},
			local: () => '[\\min \\le x \\le \\max]'
		},
		{
			rule: (gradient, { saved: [x, min, max], parameters }) => {
				const [, hasMax] = parameters as [boolean, boolean];
				const held = hasMax ? x.lt(min).logicalAnd(min.lt(max)) : x.lt(min);
				return gradient.maskedFill(held.logicalNot(), 0);
			},
			local: () => '[x < \\min]'
		},
		{
			rule: (gradient, { saved: [x, min, max], parameters }) => {
				const [hasMin] = parameters as [boolean, boolean];
				const held = hasMin ? x.gt(max).logicalOr(max.lt(min)) : x.gt(max);
				return gradient.maskedFill(held.logicalNot(), 0);
			},
			local: () => '[x > \\max]'
		}
	]
});

const byTensors = make('Clamp', 0);
const byNumbers = make('Clamp', 1);

/** Clamps and records under `ops`: the first for numbers as bounds, the second for tensors. */
function clampAs(
	who: string,
	ops: readonly [Op, Op],
	self: Tensor,
	lower: Bound,
	upper: Bound
): Tensor {
	if (lower === null && upper === null)
		throw new Error(`${who}: at least one bound must be given, got none; pass clamp(0, null)`);
	const asTensor = (bound: Bound) =>
		bound === null || bound instanceof Tensor ? bound : wrapNumber(bound, self);
	const min = asTensor(lower);
	const max = asTensor(upper);
	let dtype = self.dtype;
	if (min) dtype = commonType(self, min);
	if (max && dtype === self.dtype) dtype = commonType(self, max);
	const x = self.to(dtype);
	const out = quietly(() => {
		let held = x;
		if (min) held = held.maximum(min.to(dtype));
		return max ? held.minimum(max.to(dtype)) : held;
	});
	const op = lower instanceof Tensor || upper instanceof Tensor ? ops[1] : ops[0];
	const fill = min ?? max!;
	return record(op, [x, min ?? fill.detach(), max ?? fill.detach()], out, [
		min !== null,
		max !== null
	]);
}

/** self held between `min` and `max`, elementwise: numbers, tensors that broadcast, or null for no bound. */
export function clamp(
	self: Tensor,
	min: Bound | { min?: Bound; max?: Bound } = null,
	max: Bound = null
): Tensor {
	if (min !== null && typeof min === 'object' && !(min instanceof Tensor))
		return clampAs('clamp', [byNumbers, byTensors], self, min.min ?? null, min.max ?? null);
	return clampAs('clamp', [byNumbers, byTensors], self, min, max);
}

/** clamp, in place. */
export function clamp_(
	self: Tensor,
	min: Bound | { min?: Bound; max?: Bound } = null,
	max: Bound = null
): Tensor {
	return inPlace('clamp', self, (before) => clamp(before, min, max));
}

const minByNumber = make('ClampMin', 0);
const minByTensor = make('ClampMin', 1);
const maxByNumber = make('ClampMax', 0);
const maxByTensor = make('ClampMax', 1);

/** self, but nowhere below `min`. */
export function clampMin(self: Tensor, min: number | Tensor): Tensor {
	return clampAs('clampMin', [minByNumber, minByTensor], self, min, null);
}

/** self, but nowhere above `max`. */
export function clampMax(self: Tensor, max: number | Tensor): Tensor {
	return clampAs('clampMax', [maxByNumber, maxByTensor], self, null, max);
}
