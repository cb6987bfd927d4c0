import { type Op, record } from '../op.ts';
import { broadcastShapes, numelOf, showShape } from '../shape.ts';
import { Tensor } from '../Tensor.ts';
import { shapeProduct } from './view.ts';

const make = (name: string): Op => ({
	name,
	tex: ([a, b]) => `${a}\\,${b}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [, b] }) => gradient.matmul(b.transpose(-2, -1)),
			local: ([, b]) => `${b}^\\top`,
			chain: (gradient, local) => `${gradient}\\,${local}`
		},
		{
			rule: (gradient, { saved: [a] }) => a.transpose(-2, -1).matmul(gradient),
			local: ([a]) => `${a}^\\top`,
			chain: (gradient, local) => `${local}\\,${gradient}`
		}
	]
});

const mmOp = make('Mm');
const bmmOp = make('Bmm');

const mvOp: Op = {
	name: 'Mv',
	tex: ([a, b]) => `${a}\\,${b}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [, b] }) => gradient.outer(b),
			local: ([, b]) => `${b}^\\top`,
			chain: (gradient, local) => `${gradient}\\,${local}`
		},
		{
			rule: (gradient, { saved: [a] }) => a.t().mv(gradient),
			local: ([a]) => `${a}^\\top`,
			chain: (gradient, local) => `${local}\\,${gradient}`
		}
	]
};

const dotOp: Op = {
	name: 'Dot',
	tex: ([a, b]) => `${a} \\cdot ${b}`,
	saves: 'inputs',
	gradients: [
		{ rule: (gradient, { saved: [, b] }) => gradient.mul(b), local: ([, b]) => b },
		{ rule: (gradient, { saved: [a] }) => gradient.mul(a), local: ([a]) => a }
	]
};

/** Refuses operands whose dimensions, inner sizes or dtypes don't meet. */
function checkProduct(who: string, a: Tensor, b: Tensor, dims: readonly [number, number]): void {
	if (a.dim() !== dims[0] || b.dim() !== dims[1])
		throw new Error(
			`${who}: the tensors must have ${dims[0]} and ${dims[1]} dimensions, got ${showShape(a.shape)} and ${showShape(b.shape)}; use matmul() or reshape them`
		);
	checkInner(who, a, b);
}

function checkInner(who: string, a: Tensor, b: Tensor): void {
	if (a.shape[a.dim() - 1] !== b.shape[Math.max(b.dim() - 2, 0)])
		throw new Error(
			`${who}: inner sizes must match, got ${showShape(a.shape)} and ${showShape(b.shape)}; transpose one or reshape`
		);
	if (a.dtype !== b.dtype || a.dtype.category === 'bool')
		throw new Error(
			`${who}: both tensors must have one dtype of numbers, got ${a.dtype.name} and ${b.dtype.name}; convert one with .to()`
		);
}

/** Matrix product: self (n, k), other (k, m) → (n, m). */
export function mm(self: Tensor, other: Tensor): Tensor {
	checkProduct('mm', self, other, [2, 2]);
	return multiply(mmOp, self, other, [self.shape[0], other.shape[1]]);
}

function multiply(op: Op, a: Tensor, b: Tensor, shape: readonly number[]): Tensor {
	const out =
		a.shape[a.dim() - 1] === 0
			? Tensor.allocate(a.device, a.dtype, shape)
			: Tensor.empty(a.device, a.dtype, shape);
	if (numelOf(shape) > 0) a.device.matmul(a, b, out);
	return record(op, [a, b], out);
}

/** Refuses what can't be multiplied pair by pair. */
export function checkStacks(who: string, a: Tensor, b: Tensor): void {
	checkProduct(who, a, b, [3, 3]);
	if (a.shape[0] !== b.shape[0])
		throw new Error(
			`${who}: both stacks must hold equally many matrices, got ${a.shape[0]} and ${b.shape[0]}; use matmul() to broadcast`
		);
}

/** Products of equally many matrices: self (b, n, k), other (b, k, m) → (b, n, m). */
export function bmm(self: Tensor, other: Tensor): Tensor {
	checkStacks('bmm', self, other);
	return multiply(bmmOp, self, other, [self.shape[0], self.shape[1], other.shape[2]]);
}

/** Matrix times vector: self (n, k), other (k) → (n). */
export function mv(self: Tensor, other: Tensor): Tensor {
	checkProduct('mv', self, other, [2, 1]);
	const out = Tensor.allocate(self.device, self.dtype, [self.shape[0]]);
	if (self.numel() > 0)
		self.device.matmul(
			self,
			other.asView([other.shape[0], 1], [other.strides[0], 1], other.offset),
			out.asView([self.shape[0], 1], [1, 1], 0)
		);
	return record(mvOp, [self, other], out);
}

/** The sum of the products of two vectors of one length. */
export function dot(self: Tensor, other: Tensor): Tensor {
	checkProduct('dot', self, other, [1, 1]);
	const out = Tensor.allocate(self.device, self.dtype, []);
	if (self.numel() > 0)
		self.device.matmul(
			self.asView([1, self.shape[0]], [1, self.strides[0]], self.offset),
			other.asView([other.shape[0], 1], [other.strides[0], 1], other.offset),
			out.asView([1, 1], [1, 1], 0)
		);
	return record(dotOp, [self, other], out);
}

/**
 * The product of vectors, matrices or stacks of matrices: (…, n, k) · (…, k, m) → (…, n, m), leading sizes
 * broadcast. A vector counts as a row on the left and as a column on the right, and that dimension goes again.
 */
export function matmul(self: Tensor, other: Tensor): Tensor {
	if (self.dim() === 2 && other.dim() === 2) {
		checkInner('matmul', self, other);
		return multiply(mmOp, self, other, [self.shape[0], other.shape[1]]);
	}
	if (self.dim() === 0 || other.dim() === 0)
		throw new Error(
			`matmul: both tensors must have at least 1 dimension, got ${showShape(self.shape)} and ${showShape(other.shape)}; use mul() for scalars`
		);
	checkInner('matmul', self, other);
	if (self.dim() === 1 && other.dim() === 1) return dot(self, other);
	if (self.dim() === 2 && other.dim() === 1) return mv(self, other);
	const a = self.dim() === 1 ? self.unsqueeze(0) : self;
	const b = other.dim() === 1 ? other.unsqueeze(1) : other;
	const batch = broadcastShapes(a.shape.slice(0, -2), b.shape.slice(0, -2), 'matmul');
	const [n, k] = a.shape.slice(-2);
	const m = b.shape[b.dim() - 1];
	const stack = (x: Tensor) =>
		x.expand(...batch, ...x.shape.slice(-2)).reshape(numelOf(batch), ...x.shape.slice(-2));
	// One matrix on the right meets all rows of the left at once.
	const product =
		batch.length === 0
			? mm(a, b)
			: b.dim() === 2
				? mm(a.reshape(numelOf(a.shape.slice(0, -1)), k), b)
				: bmm(stack(a), stack(b));
	const shape = [...batch, ...(self.dim() === 1 ? [] : [n]), ...(other.dim() === 1 ? [] : [m])];
	return shapeProduct(product, shape, self.dim() === 1);
}
