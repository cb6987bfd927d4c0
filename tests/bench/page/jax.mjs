import {
	blockUntilReady,
	defaultDevice,
	grad,
	init,
	jit,
	nn,
	numpy as np,
	valueAndGrad
} from '@jax-js/jax';

const array = (data, ...shape) => np.array(data).reshape(shape);

/** What runs have made since the last `finish`: what nobody waits for is never computed. */
let made = [];
async function finish() {
	const results = made;
	made = [];
	await blockUntilReady(results);
	for (const x of results) x.dispose();
}

/**
 * jax-js consumes its arguments: `.ref` keeps one for later.
 * @param compile Makes a function of a function.
 * @param settle What every run waits for once it has made something.
 */
const workloads = (compile, settle) => {
	const settled = (...results) => {
		made.push(...results.map((x) => x.ref));
		return settle();
	};
	/** As `settled`, where results follow from those of the run before. */
	const advanced = (...results) => {
		for (const x of made.splice(0)) x.dispose();
		return settled(...results);
	};
	const expression = (body, inputs, read) => {
		const f = compile(body);
		let out = null;
		return {
			run() {
				out?.dispose();
				out = f(...inputs.map((x) => x.ref));
				return settled(out);
			},
			answer: async () => read(await out.ref.data())
		};
	};
	const gradients = (body, inputs, read) => {
		// With the value, or a compiler leaves the forward pass out where the gradient doesn't need it.
		const f = compile(valueAndGrad(body, { argnums: inputs.map((_, i) => i) }));
		let out = [];
		return {
			run() {
				for (const x of out) x.dispose();
				const [value, gradients] = f(...inputs.map((x) => x.ref));
				out = [value, ...gradients];
				return settled(...out);
			},
			answer: async () => read(await Promise.all(out.slice(1).map((x) => x.ref.data())))
		};
	};
	const regression = ({ n, d, lr, x, y }, read) => {
		const X = array(x, n, d);
		const Y = array(y, n, 1);
		let w = np.zeros([d, 1]);
		let b = np.zeros([1]);
		const loss = (w, b, X, Y) => np.square(np.matmul(X, w).add(b).sub(Y)).mean();
		const step = compile((w, b, X, Y) => {
			const [value, [dw, db]] = valueAndGrad(loss, { argnums: [0, 1] })(w.ref, b.ref, X, Y);
			return [value, w.sub(dw.mul(lr)), b.sub(db.mul(lr))];
		});
		return {
			run() {
				const [value, nextW, nextB] = step(w, b, X.ref, Y.ref);
				[w, b] = [nextW, nextB];
				if (read) value.dataSync();
				else value.dispose();
				return read ? null : advanced(w, b);
			},
			answer: async () => [...(await w.ref.data()), ...(await b.ref.data())]
		};
	};
	const last = (flat) => Array.from(flat.slice(-8));
	const corner = (flat, n) => [0, 1, 2, 3].flatMap((i) => Array.from(flat.slice(i * n, i * n + 4)));
	return {
		'linreg-small': (data) => regression(data, false),
		'linreg-small, loss read': (data) => regression(data, true),
		'linreg-tall': (data) => regression(data, false),
		mlp({ n, sizes, x, y, weights, lr }) {
			const X = array(x, n, 64);
			const Y = array(y, n, 1);
			let W = weights.map((w, k) => array(w, sizes[k], sizes[k + 1]));
			const loss = (W, X, Y) => {
				const h1 = nn.relu(np.matmul(X, W[0]));
				const h2 = nn.relu(np.matmul(h1, W[1]));
				return np.square(np.matmul(h2, W[2]).sub(Y)).mean();
			};
			const step = compile((W, X, Y) => {
				const dW = grad(loss)(
					W.map((w) => w.ref),
					X,
					Y
				);
				return W.map((w, k) => w.sub(dW[k].mul(lr)));
			});
			return {
				run() {
					W = step(W, X.ref, Y.ref);
					return advanced(...W);
				},
				answer: async () =>
					(await Promise.all(W.map((w) => w.ref.data()))).flatMap((w) => Array.from(w.slice(0, 64)))
			};
		},
		'matmul 1024': ({ n, a, b }) =>
			expression(
				(A, B) => np.matmul(A, B),
				[array(a, n, n), array(b, n, n)],
				(flat) => corner(flat, n)
			),
		'matmul 1024, gradients': ({ n, a, b }) =>
			gradients(
				(A, B) => np.matmul(A, B).sum(),
				[array(a, n, n), array(b, n, n)],
				([A, B]) => [...corner(A, n), ...corner(B, n)]
			),
		'chain 10⁶': ({ n, a, b, c }) =>
			expression(
				(A, B, C) => nn.relu(A.mul(B).add(C)).sum(),
				[a, b, c].map((v) => array(v, n)),
				Array.from
			),
		'chain 10⁶, gradients': ({ n, a, b, c }) =>
			gradients(
				(A, B, C) => nn.relu(A.mul(B).add(C)).sum(),
				[a, b, c].map((v) => array(v, n)),
				([A]) => Array.from(A.slice(0, 8))
			),
		'sum 10⁷': ({ n, a }) => expression((A) => A.sum(), [array(a, n)], Array.from),
		'mean 10⁷': ({ n, a }) => expression((A) => A.mean(), [array(a, n)], Array.from),
		'broadcast add': ({ rows, columns, a, b }) =>
			expression((A, B) => A.add(B), [array(a, rows, columns), array(b, columns)], last),
		// A transpose alone is a view to it: adding 0 writes it out, in the same pass.
		transpose: ({ n, a }) => expression((A) => np.transpose(A).add(0), [array(a, n, n)], last),
		softmax: ({ rows, columns, a }) =>
			expression((A) => nn.softmax(A, -1), [array(a, rows, columns)], last)
	};
};

const engine = (device, compile, settle) => ({
	async setup() {
		await init(device);
		defaultDevice(device);
	},
	prepare: workloads(compile, settle),
	finish: settle === later ? finish : undefined
});

const eagerly = (f) => f;
const later = () => null;

// Work is queued: unread, it would pile up from run to run.
export const wasm = engine('wasm', eagerly, finish);
export const wasmJit = engine('wasm', jit, finish);
export const webgpu = engine('webgpu', eagerly, later);
export const webgpuJit = engine('webgpu', jit, later);
