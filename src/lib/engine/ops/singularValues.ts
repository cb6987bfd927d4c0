import { gradMode } from '../autograd/gradMode.ts';
import { type Op, quietly, record } from '../op.ts';
import { numbersOf } from '../reading.ts';
import { showShape } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';

interface Decomposition {
	/** The singular values, largest first. */
	readonly values: number[];
	/** By rows, n × m and m × m: column p belongs to value p. */
	readonly u: number[];
	readonly v: number[];
}

/**
 * The singular values and vectors of an n × m matrix (n ≥ m, by rows). Columns are turned against each other until all
 * are orthogonal: their lengths are the values (Hestenes 1958).
 */
function decompose(a: readonly number[], n: number, m: number): Decomposition {
	const u = [...a];
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
	const sizes = Array.from({ length: m }, (_, p) => Math.sqrt(dot(p, p)));
	const order = sizes.map((_, p) => p).sort((p, q) => sizes[q] - sizes[p] || p - q);
	const columns = (x: number[], rows: number) =>
		order.map((p) => Array.from({ length: rows }, (_, i) => x[i * m + p]));
	const values = order.map((p) => sizes[p]);
	const left = columns(u, n).map((x, p) =>
		x.map((value) => (values[p] === 0 ? 0 : value / values[p]))
	);
	values.forEach((value, p) => {
		if (value === 0) left[p] = orthogonal(left, n);
	});
	const byRows = (list: number[][], rows: number) =>
		Array.from({ length: rows * m }, (_, at) => list[at % m][Math.floor(at / m)]);
	return { values, u: byRows(left, n), v: byRows(columns(v, m), m) };
}

/** A unit vector orthogonal to all in `list`: the first axis that leads out of what they span, less what they share. */
function orthogonal(list: readonly (readonly number[])[], n: number): number[] {
	for (let axis = 0; axis < n; axis++) {
		const x = Array.from({ length: n }, (_, i) => Number(i === axis));
		for (const other of list) {
			const shared = other.reduce((sum, value, i) => sum + value * x[i], 0);
			other.forEach((value, i) => (x[i] -= shared * value));
		}
		const size = Math.hypot(...x);
		if (size > 0.5 / Math.sqrt(n)) return x.map((value) => value / size);
	}
	return new Array<number>(n).fill(0);
}

interface Vectors {
	/** Of every matrix, with its longer side down. */
	readonly u: Tensor;
	readonly v: Tensor;
	/** Where the dimensions of the input stand in the stack of such matrices. */
	readonly back: readonly number[];
}

const op: Op = {
	name: 'LinalgSvd',
	tex: ([x]) => `\\sigma(${x})`,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, { parameters }) => {
				if (gradMode.enabled)
					throw new Error(
						'norm: singular values can be differentiated once, got createGraph; use another order'
					);
				const { u, v, back } = parameters as Vectors;
				return u
					.mul(gradient.unsqueeze(-2))
					.matmul(v.mT)
					.permute(...back);
			},
			local: () => 'u_i v_i^\\top'
		}
	]
};

/** The singular values of the matrices in two dimensions, largest first: those dimensions go, the values come last. */
function singularValues(self: Tensor, dims: readonly number[]): Tensor {
	// Each matrix with its longer side down.
	const [n, m] = dims.map((d) => self.shape[d]);
	const [down, across] = n >= m ? dims : [dims[1], dims[0]];
	const others = [...self.shape.keys()].filter((d) => !dims.includes(d));
	const order = others.concat(down, across);
	const batch = others.map((d) => self.shape[d]);
	const [long, short] = [self.shape[down], self.shape[across]];
	const { out, u, v } = quietly(() => {
		const stack = self
			.detach()
			.permute(...order)
			.contiguous();
		const flat = Array.from(numbersOf(stack, 'norm', 'singular values are found on the CPU'));
		const size = long * short;
		const results = Array.from({ length: size === 0 ? 0 : flat.length / size }, (_, k) =>
			decompose(flat.slice(k * size, (k + 1) * size), long, short)
		);
		const make = (part: keyof Decomposition, ...shape: number[]) => {
			const x = self.fresh([...batch, ...shape]);
			const numbers = results.flatMap((result) => result[part]);
			if (numbers.length > 0) x.device.write(x, numbers);
			return x;
		};
		return { out: make('values', short), u: make('u', long, short), v: make('v', short, short) };
	});
	const back = order.map((_, d) => order.indexOf(d));
	return record(op, [self], out, { u, v, back } satisfies Vectors);
}

/** The largest (2) or smallest (−2) singular value of the matrices in two dimensions, or the sum of all ('nuc'). */
export function spectralNorm(
	self: Tensor,
	ord: 2 | -2 | 'nuc',
	dims: readonly number[],
	keepdim: boolean
): Tensor {
	if (dims.length !== 2 || self.dim() < 2)
		throw new Error(
			`norm: a norm by singular values takes matrices, got shape ${showShape(self.shape)}; name the two dims`
		);
	const values = singularValues(self, dims);
	const norm = ord === 'nuc' ? values.sum(-1) : ord === 2 ? values.amax(-1) : values.amin(-1);
	return keepdim
		? norm.reshape(...self.shape.map((size, d) => (dims.includes(d) ? 1 : size)))
		: norm;
}
