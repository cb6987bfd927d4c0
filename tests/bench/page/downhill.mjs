import { bytesInUse } from '../../../src/lib/engine/devices/cpu/heap.ts';
import * as torch from '../../../src/lib/engine/index.ts';

export { bytesInUse };

const { float32, scope, listen } = torch;

/** The elements as they are when all work is done. */
const read = async (x) => (await x.detach().cpu()).flatten().tolist();
const corner = (x) => read(x.narrow(0, 0, 4).narrow(1, 0, 4));
const last = (x) => read(x.select(0, -1).narrow(0, x.shape[1] - 8, 8));

/** The workloads with their tensors on `device`. */
function workloads(device) {
	const make = (data, ...shape) => torch.tensor(data, { dtype: float32, device }).reshape(...shape);

	/** Training as a lesson does it, the memory of each step taken back at its end. */
	function regression({ n, d, lr, x, y }, reads, listener) {
		const X = make(x, n, d);
		const Y = make(y, n, 1);
		const model = new torch.nn.Linear(d, 1);
		torch.noGrad(() => model.parameters().forEach((p) => p.zero_()));
		model.to(device);
		const criterion = new torch.nn.MSELoss();
		const optimizer = new torch.optim.SGD(model.parameters(), { lr });
		const step = () => {
			optimizer.zeroGrad();
			const loss = criterion.forward(model.forward(X), Y);
			loss.backward();
			optimizer.step();
			return reads ? loss.item() : 0;
		};
		return {
			run: listener ? () => void listen(listener, () => scope(step)) : () => void scope(step),
			answer: async () => [...(await read(model.weight)), ...(await read(model.bias))]
		};
	}

	function expression(body, answer) {
		const run = () => {
			body();
		};
		return { run: () => scope(run), answer: () => answer(body()) };
	}

	/** Gradients of ΣAB and the like: they stay in `leaves`. */
	function gradients(leaves, body, answer) {
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
			answer
		};
	}

	return {
		'linreg-small': (data, listener) => regression(data, false, listener),
		'linreg-small, loss read': (data) => regression(data, true),
		'linreg-tall': (data) => regression(data, false),
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
				answer: async () =>
					(await Promise.all(W.map((w) => read(w.reshape(-1).narrow(0, 0, 64))))).flat()
			};
		},
		'matmul 1024'({ n, a, b }) {
			const [A, B] = [make(a, n, n), make(b, n, n)];
			return expression(() => A.matmul(B), corner);
		},
		'matmul 1024, gradients'({ n, a, b }) {
			const A = make(a, n, n).requiresGrad_();
			const B = make(b, n, n).requiresGrad_();
			return gradients(
				[A, B],
				() => A.matmul(B).sum(),
				async () => [...(await corner(A.grad)), ...(await corner(B.grad))]
			);
		},
		'chain 10⁶'({ n, a, b, c }) {
			const [A, B, C] = [a, b, c].map((v) => make(v, n));
			return expression(() => A.mul(B).add(C).relu().sum(), read);
		},
		'chain 10⁶, gradients'({ n, a, b, c }) {
			const [A, B, C] = [a, b, c].map((v) => make(v, n).requiresGrad_());
			return gradients(
				[A, B, C],
				() => A.mul(B).add(C).relu().sum(),
				() => read(A.grad.narrow(0, 0, 8))
			);
		},
		'sum 10⁷'({ n, a }) {
			const A = make(a, n);
			return expression(() => A.sum(), read);
		},
		'mean 10⁷'({ n, a }) {
			const A = make(a, n);
			return expression(() => A.mean(), read);
		},
		'broadcast add'({ rows, columns, a, b }) {
			const [A, B] = [make(a, rows, columns), make(b, columns)];
			return expression(() => A.add(B), last);
		},
		transpose({ n, a }) {
			const A = make(a, n, n);
			return expression(() => A.t().contiguous(), last);
		},
		softmax({ rows, columns, a }) {
			const A = make(a, rows, columns);
			return expression(() => A.softmax(1), last);
		}
	};
}

export const cpu = { async setup() {}, prepare: workloads('cpu') };

export const webgpu = {
	setup: () => torch.webgpu.init(),
	prepare: workloads('webgpu'),
	finish: () => torch.webgpu.synchronize()
};

/** What an observer costs: none, and one that looks away. */
export function observed(data) {
	const idle = { forward() {}, backward() {}, accumulate() {}, write() {}, clear() {} };
	const step = cpu.prepare['linreg-small'];
	return { none: step(data), idle: step(data, idle) };
}
