import { bytesInUse } from '../../../src/lib/engine/devices/cpu/heap.ts';
import * as torch from '../../../src/lib/engine/index.ts';

export { bytesInUse };

const { float32, scope, listen } = torch;
const make = (data, ...shape) => torch.tensor(data, { dtype: float32 }).reshape(...shape);

/** Training as a lesson does it, the memory of each step taken back at its end. */
function regression({ n, d, lr, x, y }, read, listener) {
	const X = make(x, n, d);
	const Y = make(y, n, 1);
	const model = new torch.nn.Linear(d, 1);
	torch.noGrad(() => model.parameters().forEach((p) => p.zero_()));
	const criterion = new torch.nn.MSELoss();
	const optimizer = new torch.optim.SGD(model.parameters(), { lr });
	const step = () => {
		optimizer.zeroGrad();
		const loss = criterion.forward(model.forward(X), Y);
		loss.backward();
		optimizer.step();
		return read ? loss.item() : 0;
	};
	return {
		run: listener ? () => void listen(listener, () => scope(step)) : () => void scope(step),
		answer: () => [...model.weight.tolist().flat(), ...model.bias.tolist()]
	};
}

function expression(body, read) {
	const run = () => {
		body();
	};
	return { run: () => scope(run), answer: () => scope(() => read(body())) };
}

/** Gradients of ΣAB and the like: they stay in `leaves`. */
function gradients(leaves, body, read) {
	return {
		run() {
			scope(() => {
				for (const leaf of leaves) {
					if (leaf.grad) torch.release(leaf.grad);
					leaf.grad = null;
				}
				body().backward();
			});
		},
		answer: () => read()
	};
}

const corner = (t, rows, columns) => t.narrow(0, 0, rows).narrow(1, 0, columns).tolist().flat();

export const name = 'Downhill';
export async function setup() {}

export const prepare = {
	'linreg-small': (data) => regression(data, false, null),
	'linreg-small, loss read': (data) => regression(data, true, null),
	'linreg-tall': (data) => regression(data, false, null),
	mlp({ n, sizes, x, y, weights, lr }) {
		const X = make(x, n, 64);
		const Y = make(y, n, 1);
		const W = weights.map((w, k) => make(w, sizes[k], sizes[k + 1]).requiresGrad_());
		const optimizer = new torch.optim.SGD(W, { lr });
		const step = () => {
			optimizer.zeroGrad();
			const out = X.matmul(W[0]).relu().matmul(W[1]).relu().matmul(W[2]);
			torch.nn.functional.mseLoss(out, Y).backward();
			optimizer.step();
		};
		return {
			run: () => scope(step),
			answer: () => W.flatMap((w) => w.detach().reshape(-1).narrow(0, 0, 64).tolist())
		};
	},
	'matmul 1024'({ n, a, b }) {
		const [A, B] = [make(a, n, n), make(b, n, n)];
		return expression(
			() => A.matmul(B),
			(out) => corner(out, 4, 4)
		);
	},
	'matmul 1024, gradients'({ n, a, b }) {
		const A = make(a, n, n).requiresGrad_();
		const B = make(b, n, n).requiresGrad_();
		return gradients(
			[A, B],
			() => A.matmul(B).sum(),
			() => [
				...corner(A.grad, 4, 4),
				...corner(B.grad.t(), 4, 4).map((_, i, all) => all[(i % 4) * 4 + (i >> 2)])
			]
		);
	},
	'chain 10⁶'({ n, a, b, c }) {
		const [A, B, C] = [a, b, c].map((v) => make(v, n));
		return expression(
			() => A.mul(B).add(C).relu().sum(),
			(out) => [out.item()]
		);
	},
	'chain 10⁶, gradients'({ n, a, b, c }) {
		const [A, B, C] = [a, b, c].map((v) => make(v, n).requiresGrad_());
		return gradients(
			[A, B, C],
			() => A.mul(B).add(C).relu().sum(),
			() => A.grad.narrow(0, 0, 8).tolist()
		);
	},
	'sum 10⁷'({ n, a }) {
		const A = make(a, n);
		return expression(
			() => A.sum(),
			(out) => [out.item()]
		);
	},
	'mean 10⁷'({ n, a }) {
		const A = make(a, n);
		return expression(
			() => A.mean(),
			(out) => [out.item()]
		);
	},
	'broadcast add'({ rows, columns, a, b }) {
		const [A, B] = [make(a, rows, columns), make(b, columns)];
		return expression(
			() => A.add(B),
			(out) =>
				out
					.select(0, rows - 1)
					.narrow(0, columns - 8, 8)
					.tolist()
		);
	},
	transpose({ n, a }) {
		const A = make(a, n, n);
		return expression(
			() => A.t().contiguous(),
			(out) =>
				out
					.select(0, n - 1)
					.narrow(0, n - 8, 8)
					.tolist()
		);
	},
	softmax({ rows, columns, a }) {
		const A = make(a, rows, columns);
		return expression(
			() => A.softmax(1),
			(out) =>
				out
					.select(0, rows - 1)
					.narrow(0, columns - 8, 8)
					.tolist()
		);
	}
};

/** What an observer costs: none, and one that looks away. */
export function observed(data) {
	const idle = { forward() {}, backward() {}, accumulate() {}, write() {}, clear() {} };
	return { none: regression(data, false, null), idle: regression(data, false, idle) };
}
