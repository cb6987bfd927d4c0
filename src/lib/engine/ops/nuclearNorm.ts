import { gradMode } from '../autograd/gradMode.ts';
import { type Op, quietly, record } from '../op.ts';
import { numbersOf } from '../reading.ts';
import { restore, type Dims, dimsOf, type ReduceOptions } from '../reduction.ts';
import { type Shape, showShape } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';

/**
 * Singular values of an n × m matrix (n ≥ m, by rows) and the matrix with all of them set to 1. Columns are
 * turned against each other until all are orthogonal: their lengths are the values (Hestenes 1958).
 */
function decompose(
	a: ArrayLike<number>,
	n: number,
	m: number
): { values: number[]; turned: number[] } {
	const u = Array.from(a);
	const v = Array.from({ length: m * m }, (_, i) => Number(i % (m + 1) === 0));
	const turn = (x: number[], rows: number, p: number, q: number, c: number, s: number) => {
		for (let i = 0; i < rows; i++) {
			const [left, right] = [x[i * m + p], x[i * m + q]];
			x[i * m + p] = c * left - s * right;
			x[i * m + q] = s * left + c * right;
		}
	};
	const dot = (p: number, q: number) => {
		let sum = 0;
		for (let i = 0; i < n; i++) sum += u[i * m + p] * u[i * m + q];
		return sum;
	};
	for (let sweep = 0, moved = true; moved && sweep < 60; sweep++) {
		moved = false;
		for (let p = 0; p < m; p++)
			for (let q = p + 1; q < m; q++) {
				const [pp, qq, pq] = [dot(p, p), dot(q, q), dot(p, q)];
				if (Math.abs(pq) <= 1e-15 * Math.sqrt(pp * qq)) continue;
				moved = true;
				const zeta = (qq - pp) / (2 * pq);
				const t = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.hypot(1, zeta));
				const c = 1 / Math.hypot(1, t);
				turn(u, n, p, q, c, c * t);
				turn(v, m, p, q, c, c * t);
			}
	}
	const values = Array.from({ length: m }, (_, p) => Math.sqrt(dot(p, p)));
	const turned = Array.from({ length: n * m }, (_, at) => {
		const [i, j] = [Math.floor(at / m), at % m];
		return values.reduce(
			(sum, size, p) => sum + (size === 0 ? 0 : (u[i * m + p] / size) * v[j * m + p]),
			0
		);
	});
	return { values, turned };
}

interface Nuclear {
	/** Of every matrix, itself with singular values of 1, in the shape of the input. */
	readonly turned: Tensor;
	readonly shape: Shape;
}

const op: Op = {
	name: 'Norm',
	overload: 1,
	tex: ([x]) => `\\lVert ${x} \\rVert_*`,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, { parameters }) => {
				if (gradMode.enabled)
					throw new Error(
						'norm: the nuclear norm can be differentiated once, got createGraph; use another order'
					);
				const { turned, shape } = parameters as Nuclear;
				return turned.mul(restore(gradient, shape));
			},
			local: () => 'U V^\\top'
		}
	]
};

/** The sum of the singular values of matrices in two dimensions. */
export function nuclearNorm(self: Tensor, dim: Dims, { keepdim = false }: ReduceOptions): Tensor {
	const dims = dim === null || dim === undefined ? [0, 1] : dimsOf(dim, self, 'norm');
	if (
		dims.length !== 2 ||
		self.dim() < 2 ||
		((dim === null || dim === undefined) && self.dim() !== 2)
	)
		throw new Error(
			`norm: the nuclear norm takes matrices, got shape ${showShape(self.shape)}; name the two dims`
		);
	const x = self.detach();
	const kept = self.shape.map((size, d) => (dims.includes(d) ? 1 : size));
	const { out, turned } = quietly(() => {
		// Each matrix with its longer side down.
		const [n, m] = dims.map((d) => self.shape[d]);
		const [down, across] = n >= m ? dims : [dims[1], dims[0]];
		const order = [...self.shape.keys()].filter((d) => !dims.includes(d)).concat(down, across);
		const stack = x.permute(...order).contiguous();
		const flat = numbersOf(stack, 'norm', 'singular values are found on the CPU');
		const size = n * m;
		const count = size === 0 ? 0 : flat.length / size;
		const results = Array.from({ length: count }, (_, k) =>
			decompose(Array.from(flat).slice(k * size, (k + 1) * size), Math.max(n, m), Math.min(n, m))
		);
		const norms = x.fresh(kept);
		const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
		if (count > 0)
			norms.device.write(
				norms,
				results.map(({ values }) => total(values))
			);
		const back = x.fresh(stack.shape);
		back.device.write(
			back,
			results.flatMap((result) => result.turned)
		);
		return { out: norms, turned: back.permute(...order.map((_, d) => order.indexOf(d))) };
	});
	const result = keepdim
		? out
		: out.asView(
				kept.filter((_, d) => !dims.includes(d)),
				out.strides.filter((_, d) => !dims.includes(d)),
				0
			);
	return record(op, [self], result, { turned, shape: kept } satisfies Nuclear);
}
