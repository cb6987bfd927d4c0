import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs-backend-webgpu';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';

const expression = (body, read) => {
	let out = null;
	return {
		run() {
			out?.dispose();
			out = tf.tidy(body);
		},
		answer: () => read(out)
	};
};
const read = async (x) => Array.from(await x.data());
const last = async (out) => (await read(out)).slice(-8);
const corner = (x) => read(tf.slice(x, [0, 0], [4, 4]));

const regression = (data, reads) => {
	const { n, d, lr, x, y } = data;
	const X = tf.tensor2d(x, [n, d]);
	const Y = tf.tensor2d(y, [n, 1]);
	let w = tf.zeros([d, 1]);
	let b = tf.zeros([1]);
	const gradient = tf.valueAndGrads((w, b) => X.matMul(w).add(b).sub(Y).square().mean());
	return {
		run() {
			const [nextW, nextB] = tf.tidy(() => {
				const { value, grads } = gradient([w, b]);
				if (reads) value.dataSync();
				return [w.sub(grads[0].mul(lr)), b.sub(grads[1].mul(lr))];
			});
			tf.dispose([w, b]);
			[w, b] = [nextW, nextB];
		},
		answer: async () => [...(await read(w)), ...(await read(b))]
	};
};

const workloads = {
	'linreg-small': (data) => regression(data, false),
	'linreg-small, loss read': (data) => regression(data, true),
	'linreg-tall': (data) => regression(data, false),
	mlp({ n, sizes, x, y, weights, lr }) {
		const X = tf.tensor2d(x, [n, 64]);
		const Y = tf.tensor2d(y, [n, 1]);
		let W = weights.map((w, k) => tf.tensor2d(w, [sizes[k], sizes[k + 1]]));
		const gradient = tf.grads((...W) =>
			X.matMul(W[0]).relu().matMul(W[1]).relu().matMul(W[2]).sub(Y).square().mean()
		);
		return {
			run() {
				const next = tf.tidy(() => {
					const grads = gradient(W);
					return W.map((w, k) => w.sub(grads[k].mul(lr)));
				});
				tf.dispose(W);
				W = next;
			},
			answer: async () =>
				(await Promise.all(W.map((w) => read(tf.slice(w.flatten(), [0], [64]))))).flat()
		};
	},
	'matmul 1024'({ n, a, b }) {
		const [A, B] = [tf.tensor2d(a, [n, n]), tf.tensor2d(b, [n, n])];
		return expression(() => A.matMul(B), corner);
	},
	'matmul 1024, gradients'({ n, a, b }) {
		const [A, B] = [tf.tensor2d(a, [n, n]), tf.tensor2d(b, [n, n])];
		const gradient = tf.valueAndGrads((A, B) => A.matMul(B).sum());
		let out = [];
		return {
			run() {
				tf.dispose(out);
				out = tf.tidy(() => gradient([A, B]).grads);
			},
			answer: async () => [...(await corner(out[0])), ...(await corner(out[1]))]
		};
	},
	'chain 10⁶'({ a, b, c }) {
		const [A, B, C] = [a, b, c].map((v) => tf.tensor1d(v));
		return expression(() => A.mul(B).add(C).relu().sum(), read);
	},
	'chain 10⁶, gradients'({ a, b, c }) {
		const leaves = [a, b, c].map((v) => tf.tensor1d(v));
		const gradient = tf.valueAndGrads((A, B, C) => A.mul(B).add(C).relu().sum());
		let out = [];
		return {
			run() {
				tf.dispose(out);
				out = tf.tidy(() => gradient(leaves).grads);
			},
			answer: () => read(tf.slice(out[0], [0], [8]))
		};
	},
	'sum 10⁷'({ a }) {
		const A = tf.tensor1d(a);
		return expression(() => A.sum(), read);
	},
	'mean 10⁷'({ a }) {
		const A = tf.tensor1d(a);
		return expression(() => A.mean(), read);
	},
	'broadcast add'({ rows, columns, a, b }) {
		const [A, B] = [tf.tensor2d(a, [rows, columns]), tf.tensor1d(b)];
		return expression(() => A.add(B), last);
	},
	transpose({ n, a }) {
		const A = tf.tensor2d(a, [n, n]);
		return expression(() => A.transpose(), last);
	},
	softmax({ rows, columns, a }) {
		const A = tf.tensor2d(a, [rows, columns]);
		return expression(() => A.softmax(), last);
	}
};

const engine = (backend) => ({
	async setup() {
		setWasmPaths('/wasm/');
		await tf.setBackend(backend);
		await tf.ready();
	},
	prepare: workloads
});

export const cpu = engine('cpu');
export const wasm = engine('wasm');
export const webgpu = {
	...engine('webgpu'),
	async finish() {
		const backend = tf.backend();
		backend.endComputePassEncoder();
		if (backend.commandEncoder) backend.submitQueue();
		await backend.queue.onSubmittedWorkDone();
	}
};
