import { inPlace, wrapNumber } from '../elementwise.ts';
import { multiplyAdd } from '../multiplyAdd.ts';
import { type Op, quietly, record } from '../op.ts';
import type { Tensor } from '../Tensor.ts';
import { where } from './where.ts';

const make = (overload: number): Op => ({
	name: 'Lerp',
	overload,
	tex: ([a, b, w], parameters) => {
		const weight = w ?? String(parameters as number);
		return `${a} + ${weight} (${b} - ${a})`;
	},
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [, , w], parameters }) =>
				gradient.mul(w ? w.rsub(1) : 1 - (parameters as number)),
			local: ([, , w], _, parameters) => `(1 - ${w ?? String(parameters as number)})`
		},
		{
			rule: (gradient, { saved: [, , w], parameters }) => gradient.mul(w ?? (parameters as number)),
			local: ([, , w], _, parameters) => w ?? String(parameters as number)
		},
		{
			rule: (gradient, { saved: [a, b] }) => gradient.mul(b.sub(a)),
			local: ([a, b]) => `(${b} - ${a})`
		}
	]
});

const byNumber = make(0);
const byTensor = make(1);

/** From the nearer end, as PyTorch computes it, so that the digits agree. */
function between(self: Tensor, end: Tensor, weight: number | Tensor): Tensor {
	const w = typeof weight === 'number' ? wrapNumber(weight, self) : weight;
	const span = end.sub(self);
	const near = () => multiplyAdd(self, span, w);
	const far = () => multiplyAdd(end, span.neg(), w.rsub(1));
	if (typeof weight === 'number') return weight < 0.5 ? near() : far();
	return where(weight.lt(0.5), near(), far());
}

/** The point between self and `end` at `weight` (0 at self, 1 at end), elementwise and broadcast. */
export function lerp(self: Tensor, end: Tensor, weight: number | Tensor): Tensor {
	if (self.dtype !== end.dtype)
		throw new Error(
			`lerp: both ends must have one dtype, got ${self.dtype.name} and ${end.dtype.name}; convert one with .to()`
		);
	const out = quietly(() => between(self, end, weight));
	return typeof weight === 'number'
		? record(byNumber, [self, end], out, weight)
		: record(byTensor, [self, end, weight], out);
}

/** lerp, in place. */
export function lerp_(self: Tensor, end: Tensor, weight: number | Tensor): Tensor {
	return inPlace('lerp', self, (before) => lerp(before, end, weight));
}
