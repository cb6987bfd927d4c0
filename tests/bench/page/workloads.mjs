/**
 * What is measured: the data, the answer in float64 by plain loops, and how much work one run is.
 * Every engine gets the same arrays; a run is one training step or one expression.
 */

/** Numbers in [−0.5, 0.5) that are the same in every run. */
function numbers(n, seed) {
	const out = new Float32Array(n);
	let state = seed * 2654435761 + 1;
	for (let i = 0; i < n; i++) {
		state = (Math.imul(state, 1664525) + 1013904223) | 0;
		out[i] = (state >>> 8) / 2 ** 24 - 0.5;
	}
	return out;
}

/** Full-batch linear regression: the parameters after three steps. */
function regression(n, d, lr) {
	const x = numbers(n * d, 1);
	const y = new Float32Array(n);
	const noise = numbers(n, 2);
	for (let i = 0; i < n; i++) {
		let value = 1 + 0.1 * noise[i];
		for (let j = 0; j < d; j++) value += x[i * d + j] * Math.sin(j + 1);
		y[i] = value;
	}
	const answer = () => {
		const w = new Float64Array(d);
		let b = 0;
		for (let step = 0; step < 3; step++) {
			const dw = new Float64Array(d);
			let db = 0;
			for (let i = 0; i < n; i++) {
				let r = b - y[i];
				for (let j = 0; j < d; j++) r += x[i * d + j] * w[j];
				for (let j = 0; j < d; j++) dw[j] += (2 / n) * r * x[i * d + j];
				db += (2 / n) * r;
			}
			for (let j = 0; j < d; j++) w[j] -= lr * dw[j];
			b -= lr * db;
		}
		return [...w, b];
	};
	return { data: { n, d, lr, x, y }, answer, runsBeforeAnswer: 3 };
}

/** 64 → 256 → 256 → 1 with relu: the first loss and the first weights' gradient after one step. */
function perceptron() {
	const n = 1024;
	const sizes = [64, 256, 256, 1];
	const x = numbers(n * 64, 1);
	const y = numbers(n, 2);
	const weights = [0, 1, 2].map((k) =>
		numbers(sizes[k] * sizes[k + 1], 3 + k).map((v) => (v * 2) / Math.sqrt(sizes[k]))
	);
	const lr = 0.01;
	const answer = () => {
		const layers = [Float64Array.from(x)];
		for (let k = 0; k < 3; k++) {
			const [p, q] = [sizes[k], sizes[k + 1]];
			const out = new Float64Array(n * q);
			for (let i = 0; i < n; i++)
				for (let l = 0; l < p; l++) {
					const v = layers[k][i * p + l];
					for (let j = 0; j < q; j++) out[i * q + j] += v * weights[k][l * q + j];
				}
			if (k < 2) for (let i = 0; i < out.length; i++) out[i] = Math.max(out[i], 0);
			layers.push(out);
		}
		let g = layers[3].map((v, i) => (2 / n) * (v - y[i]));
		const after = [];
		for (let k = 2; k >= 0; k--) {
			const [p, q] = [sizes[k], sizes[k + 1]];
			const dw = new Float64Array(p * q);
			const back = new Float64Array(n * p);
			for (let i = 0; i < n; i++)
				for (let l = 0; l < p; l++) {
					const v = layers[k][i * p + l];
					let sum = 0;
					for (let j = 0; j < q; j++) {
						dw[l * q + j] += v * g[i * q + j];
						sum += g[i * q + j] * weights[k][l * q + j];
					}
					back[i * p + l] = k > 0 && v > 0 ? sum : 0;
				}
			after[k] = dw.map((v, i) => weights[k][i] - lr * v);
			g = back;
		}
		return after.flatMap((w) => [...w.slice(0, 64)]);
	};
	return { data: { n, sizes, x, y, weights, lr }, answer, runsBeforeAnswer: 1 };
}

/** The top left corner of A B, or of Bᵀ summed (∂ ΣAB/∂A) and Aᵀ summed. */
function product(backward) {
	const n = 1024;
	const a = numbers(n * n, 1);
	const b = numbers(n * n, 2);
	const answer = () => {
		const out = [];
		for (let i = 0; i < 4; i++)
			for (let j = 0; j < 4; j++) {
				let sum = 0;
				for (let k = 0; k < n; k++) sum += backward ? b[j * n + k] : a[i * n + k] * b[k * n + j];
				out.push(sum);
			}
		if (backward)
			for (let i = 0; i < 4; i++)
				for (let j = 0; j < 4; j++) {
					let sum = 0;
					for (let k = 0; k < n; k++) sum += a[k * n + i];
					out.push(sum);
				}
		return out;
	};
	return { data: { n, a, b }, answer };
}

function chain(backward) {
	const n = 1e6;
	const [a, b, c] = [1, 2, 3].map((seed) => numbers(n, seed));
	const answer = () => {
		let sum = 0;
		for (let i = 0; i < n; i++) sum += Math.max(a[i] * b[i] + c[i], 0);
		if (!backward) return [sum];
		return [0, 1, 2, 3, 4, 5, 6, 7].map((i) => (a[i] * b[i] + c[i] > 0 ? b[i] : 0));
	};
	return { data: { n, a, b, c }, answer };
}

function total(mean) {
	const n = 1e7;
	const a = numbers(n, 1).map((v) => v + 0.5);
	const answer = () => {
		let sum = 0;
		for (let i = 0; i < n; i++) sum += a[i];
		return [mean ? sum / n : sum];
	};
	return { data: { n, a }, answer };
}

function broadcast() {
	const [rows, columns] = [4096, 1024];
	const a = numbers(rows * columns, 1);
	const b = numbers(columns, 2);
	const last = rows * columns - 8;
	const answer = () => Array.from({ length: 8 }, (_, i) => a[last + i] + b[columns - 8 + i]);
	return { data: { rows, columns, a, b }, answer };
}

function transposed() {
	const n = 2048;
	const a = numbers(n * n, 1);
	return {
		data: { n, a },
		answer: () => Array.from({ length: 8 }, (_, i) => a[(n - 8 + i) * n + n - 1])
	};
}

function softmax() {
	const [rows, columns] = [4096, 1024];
	const a = numbers(rows * columns, 1).map((v) => v * 8);
	const answer = () => {
		const row = a.subarray((rows - 1) * columns);
		const sum = row.reduce((s, v) => s + Math.exp(v), 0);
		return Array.from(row.subarray(columns - 8), (v) => Math.exp(v) / sum);
	};
	return { data: { rows, columns, a }, answer };
}

const matmulWork = (2 * 1024 ** 3) / 1e9;
const planeBytes = (8 * 4096 * 1024) / 1e9;

/**
 * In the order in which they are run; `work` is what one run does, in units of `unit`; `bar` the ratio to reach on
 * the CPU, `torchBar` that to PyTorch there, `gpuBar` that on the GPU, where it is run if there is one.
 */
export const workloads = {
	'linreg-small': {
		make: () => regression(100, 1, 0.1),
		unit: 'steps/s',
		work: 1,
		bar: 50,
		torchBar: 30,
		gpuBar: 3
	},
	'linreg-small, loss read': {
		make: () => regression(100, 1, 0.1),
		unit: 'steps/s',
		work: 1,
		bar: 50,
		torchBar: 30
	},
	'linreg-tall': {
		make: () => regression(100_000, 64, 0.1),
		unit: 'steps/s',
		work: 1,
		bar: 2,
		gpuBar: 1.5
	},
	mlp: { make: perceptron, unit: 'steps/s', work: 1, bar: 1.5, gpuBar: 1.5 },
	'matmul 1024': {
		make: () => product(false),
		unit: 'GFLOP/s',
		work: matmulWork,
		bar: 1.25,
		gpuBar: 1
	},
	'matmul 1024, gradients': {
		make: () => product(true),
		unit: 'GFLOP/s',
		work: 3 * matmulWork,
		bar: 1.4,
		gpuBar: 1
	},
	'chain 10⁶': { make: () => chain(false), unit: 'GB/s', work: 0.036, bar: 2, gpuBar: 2 },
	'chain 10⁶, gradients': {
		make: () => chain(true),
		unit: 'GB/s',
		work: 0.088,
		bar: 1.5,
		gpuBar: 2
	},
	'sum 10⁷': { make: () => total(false), unit: 'GB/s', work: 0.04, bar: 4.5, gpuBar: 2 },
	'mean 10⁷': { make: () => total(true), unit: 'GB/s', work: 0.04, bar: 4.5, gpuBar: 2 },
	transpose: { make: transposed, unit: 'GB/s', work: (8 * 2048 ** 2) / 1e9, bar: 4, gpuBar: 2 },
	softmax: { make: softmax, unit: 'GB/s', work: planeBytes, bar: 1, gpuBar: 2 },
	'broadcast add': { make: broadcast, unit: 'GB/s', work: planeBytes, bar: 1 }
};
