import { type Op, quietly, record } from '../op.ts';
import { showShape } from '../shape.ts';
import { Tensor } from '../Tensor.ts';
import { checkStacks } from './matmul.ts';

/** Keyword arguments of products that are added to something. */
export interface AddmmOptions {
	/** How often the first tensor counts. */
	beta?: number;
	/** How often the product counts. */
	alpha?: number;
}

interface Weights {
	beta: number;
	alpha: number;
}

/** A multiple in the dtype of `x`: of integers only whole ones, as in PyTorch. */
function scaled(x: Tensor, by: number): Tensor {
	if (by === 1) return x;
	if (x.dtype.category === 'float') return x.mul(by);
	return x.mul(x.dtype.category === 'bool' ? Number(by !== 0) : Math.trunc(by)).to(x.dtype);
}

/** An op of the form beta · x + alpha · a b, with the derivatives of its product. */
function make(
	name: string,
	left: (gradient: Tensor, b: Tensor, a: Tensor) => Tensor,
	right: (gradient: Tensor, a: Tensor, b: Tensor) => Tensor
): Op {
	return {
		name,
		tex: ([bias, a, b]) => `${a}\\,${b} + ${bias}`,
		saves: 'inputs',
		gradients: [
			{
				rule: (gradient, { parameters }) => scaled(gradient, (parameters as Weights).beta),
				local: () => '1'
			},
			{
				rule: (gradient, { saved: [, a, b], parameters }) =>
					left(scaled(gradient, (parameters as Weights).alpha), b, a),
				local: ([, , b]) => `${b}^\\top`,
				chain: (gradient, local) => `${gradient}\\,${local}`
			},
			{
				rule: (gradient, { saved: [, a, b], parameters }) =>
					right(scaled(gradient, (parameters as Weights).alpha), a, b),
				local: ([, a]) => `${a}^\\top`,
				chain: (gradient, local) => `${local}\\,${gradient}`
			}
		]
	};
}

const matrices = make(
	'Addmm',
	(gradient, b) => gradient.matmul(b.t()),
	(gradient, a) => a.t().matmul(gradient)
);
const vectors = make(
	'Addmv',
	(gradient, b) => gradient.outer(b),
	(gradient, a) => a.t().mv(gradient)
);
const stacks = make(
	'Baddbmm',
	(gradient, b) => gradient.bmm(b.transpose(1, 2)),
	(gradient, a) => a.transpose(1, 2).bmm(gradient)
);
const summedStacks = make(
	'Addbmm',
	(gradient, b, a) =>
		gradient
			.unsqueeze(0)
			.expand(a.shape[0], ...gradient.shape)
			.bmm(b.transpose(1, 2)),
	(gradient, a) =>
		a.transpose(1, 2).bmm(gradient.unsqueeze(0).expand(a.shape[0], ...gradient.shape))
);
const outers = make(
	'Addr',
	(gradient, b) => gradient.mv(b),
	(gradient, a) => gradient.t().mv(a)
);

/** beta · self + the sum of `terms`, one by one, self being broadcast and left out altogether where beta is 0. */
function combine(
	who: string,
	op: Op,
	self: Tensor,
	a: Tensor,
	b: Tensor,
	{ beta = 1, alpha = 1 }: AddmmOptions,
	terms: (alpha: number) => readonly Tensor[]
): Tensor {
	if (self.dtype !== a.dtype)
		throw new Error(
			`${who}: all tensors must have one dtype, got ${self.dtype.name} and ${a.dtype.name}; convert one with .to()`
		);
	const out = quietly(() => {
		const [first, ...rest] = terms(alpha);
		const alone = beta === 0 || (beta < 1 && beta > -1 && first.dtype.category === 'integer');
		const start = alone ? first : scaled(self.expand(...first.shape), beta).add(first);
		return rest.reduce((sum, term) => sum.add(term), start);
	});
	return record(op, [self, a, b], out, { beta, alpha } satisfies Weights);
}

/** beta · self + alpha · a b: self broadcast to (n, m), a (n, k), b (k, m) → (n, m). */
export function addmm(self: Tensor, a: Tensor, b: Tensor, options: AddmmOptions = {}): Tensor {
	if (a.dim() !== 2 || b.dim() !== 2 || a.shape[1] !== b.shape[0])
		throw new Error(
			`addmm: the matrices must have 2 dimensions and equal inner sizes, got ${showShape(a.shape)} and ${showShape(b.shape)}; transpose one or reshape`
		);
	const { beta = 1, alpha = 1 } = options;
	if (beta !== 1 || alpha !== 1 || self.dtype !== a.dtype || a.shape[1] === 0 || self.dim() > 2)
		return combine('addmm', matrices, self, a, b, options, (alpha) => [scaled(a.mm(b), alpha)]);
	// The path of every linear layer, with nothing in between.
	const out = Tensor.empty(a.device, a.dtype, [a.shape[0], b.shape[1]]);
	a.device.matmul(a, b, out);
	a.device.binary('add', out, self, out);
	return record(matrices, [self, a, b], out, whole);
}

const whole: Weights = { beta: 1, alpha: 1 };

/** beta · self + alpha · a b: self broadcast to (n), a (n, k), b (k) → (n). */
export function addmv(self: Tensor, a: Tensor, b: Tensor, options: AddmmOptions = {}): Tensor {
	return combine('addmv', vectors, self, a, b, options, (alpha) => [scaled(a.mv(b), alpha)]);
}

/** beta · self + alpha · a b for stacks: self broadcast to (s, n, m), a (s, n, k), b (s, k, m) → (s, n, m). */
export function baddbmm(self: Tensor, a: Tensor, b: Tensor, options: AddmmOptions = {}): Tensor {
	checkStacks('baddbmm', a, b);
	const [, n, k] = a.shape;
	// PyTorch adds up small products one by one.
	const small = k > 0 && n * k * b.shape[2] < 400 && a.device.synchronous;
	return combine('baddbmm', stacks, self, a, b, options, (alpha) =>
		small
			? Array.from({ length: k }, (_, l) => scaled(a.narrow(2, l, 1), alpha).mul(b.narrow(1, l, 1)))
			: [scaled(a.bmm(b), alpha)]
	);
}

/** beta · self + alpha · Σ a b over a stack: self broadcast to (n, m), a (s, n, k), b (s, k, m) → (n, m). */
export function addbmm(self: Tensor, a: Tensor, b: Tensor, options: AddmmOptions = {}): Tensor {
	checkStacks('addbmm', a, b);
	return combine('addbmm', summedStacks, self, a, b, options, (alpha) =>
		a.shape[0] === 0
			? [a.bmm(b).sum(0, { dtype: a.dtype })]
			: a.unbind().map((matrix, i) => scaled(matrix.mm(b.select(0, i)), alpha))
	);
}

/** beta · self + alpha · a bᵀ: self broadcast to (n, m), a (n), b (m) → (n, m). */
export function addr(self: Tensor, a: Tensor, b: Tensor, options: AddmmOptions = {}): Tensor {
	return combine('addr', outers, self, a, b, options, (alpha) => [scaled(a.outer(b), alpha)]);
}
