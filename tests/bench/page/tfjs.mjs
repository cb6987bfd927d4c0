import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-wasm';
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
const last = (out) => Array.from(out.dataSync().slice(-8));

const regression = (backend, data, read) => {
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
				if (read) value.dataSync();
				return [w.sub(grads[0].mul(lr)), b.sub(grads[1].mul(lr))];
			});
			tf.dispose([w, b]);
			[w, b] = [nextW, nextB];
		},
		answer: () => [...w.dataSync(), ...b.dataSync()]
	};
};

const workloads = (backend) => ({
	'linreg-small': (data) => regression(backend, data, false),
	'linreg-small, loss read': (data) => regression(backend, data, true),
	'linreg-tall': (data) => regression(backend, data, false),
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
			answer: () => W.flatMap((w) => Array.from(w.dataSync().slice(0, 64)))
		};
	},
	'matmul 1024'({ n, a, b }) {
		const [A, B] = [tf.tensor2d(a, [n, n]), tf.tensor2d(b, [n, n])];
		return expression(
			() => A.matMul(B),
			(out) => Array.from(tf.slice(out, [0, 0], [4, 4]).dataSync())
		);
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
			answer: () => [
				...tf.slice(out[0], [0, 0], [4, 4]).dataSync(),
				...tf
					.transpose(tf.slice(out[1], [0, 0], [4, 4]))
					.transpose()
					.dataSync()
			]
		};
	},
	'chain 10⁶'({ a, b, c }) {
		const [A, B, C] = [a, b, c].map((v) => tf.tensor1d(v));
		return expression(
			() => A.mul(B).add(C).relu().sum(),
			(out) => Array.from(out.dataSync())
		);
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
			answer: () => Array.from(out[0].dataSync().slice(0, 8))
		};
	},
	'sum 10⁷'({ a }) {
		const A = tf.tensor1d(a);
		return expression(
			() => A.sum(),
			(out) => Array.from(out.dataSync())
		);
	},
	'mean 10⁷'({ a }) {
		const A = tf.tensor1d(a);
		return expression(
			() => A.mean(),
			(out) => Array.from(out.dataSync())
		);
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
});

const engine = (backend) => ({
	name: `tfjs ${backend}`,
	async setup() {
		setWasmPaths('/wasm/');
		await tf.setBackend(backend);
		await tf.ready();
	},
	prepare: workloads(backend)
});

export const cpu = engine('cpu');
export const wasm = engine('wasm');
