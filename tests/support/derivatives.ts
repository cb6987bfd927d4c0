import { expect } from 'vitest';
import { float64, noGrad, type Tensor, tensor } from '#lib/engine/index.ts';

type Function = (...inputs: Tensor[]) => Tensor;

/** Float64 numbers of a shape, spread evenly from `low` to `high` in a scrambled order: no two are equal. */
export function spaced(shape: readonly number[], low: number, high: number): Tensor {
	const n = shape.reduce((product, size) => product * size, 1);
	let stride = Math.max(Math.round(n * 0.618), 1);
	const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
	while (gcd(stride, n) !== 1) stride++;
	const values = Array.from(
		{ length: n },
		(_, i) => low + ((high - low) * (((i * stride) % n) + 0.5)) / n
	);
	return tensor(values, { dtype: float64 }).reshape(...shape);
}

/** A sum of all elements in which each counts differently, so that no error can cancel. */
function weighted(x: Tensor, phase: number): Tensor {
	const weights = Array.from({ length: x.numel() }, (_, i) => Math.cos(1 + phase + i));
	return x.mul(tensor(weights, { dtype: float64 }).reshape(...x.shape)).sum();
}

/** The gradients of the scalar `f(inputs)`; recorded themselves if `createGraph`. */
function gradients(f: Function, inputs: readonly Tensor[], createGraph: boolean): Tensor[] {
	const leaves = createGraph ? inputs : inputs.map((x) => x.detach().requiresGrad_());
	const out = f(...leaves);
	if (!out.requiresGrad) return leaves.map((x) => x.mul(0));
	out.backward({ createGraph });
	return leaves.map((x) => {
		const { grad } = x;
		x.grad = null;
		return grad ?? x.detach().mul(0);
	});
}

/** The gradients by central differences, (f(x + h) − f(x − h)) / 2h, one number at a time. */
function differences(f: Function, inputs: readonly Tensor[], h: number): number[][] {
	const copies = inputs.map((x) => x.detach().clone());
	return copies.map((x) => {
		const flat = x.view(-1);
		return Array.from({ length: flat.numel() }, (_, i) => {
			const place = flat.narrow(0, i, 1);
			const value = place.item();
			const at = (moved: number) => {
				noGrad(() => place.fill_(moved));
				return f(...copies.map((copy) => copy.clone().requiresGrad_())).item();
			};
			const slope = (at(value + h) - at(value - h)) / (2 * h);
			noGrad(() => place.fill_(value));
			return slope;
		});
	});
}

function expectClose(got: readonly Tensor[], wanted: readonly number[][], what: string): void {
	got.forEach((x, k) =>
		(x.reshape(-1).tolist() as number[]).forEach((value, i) => {
			const scale = Math.max(1, Math.abs(wanted[k][i]));
			expect(
				Math.abs(value - wanted[k][i]) / scale,
				`${what}, input ${k}, element ${i}`
			).toBeLessThan(2e-6);
		})
	);
}

/**
 * Holds what backward computes for `f` at the given float64 inputs against central differences, and then the
 * derivatives of those derivatives.
 */
export function expectDerivatives(f: Function, ...inputs: Tensor[]): void {
	const loss: Function = (...leaves) => weighted(f(...leaves), 0);
	expectClose(gradients(loss, inputs, false), differences(loss, inputs, 1e-5), 'first derivative');
	const slope: Function = (...leaves) => {
		const parts = gradients(loss, leaves, true).map((grad, k) => weighted(grad, k + 0.5));
		return parts.reduce((sum, part) => sum.add(part));
	};
	expectClose(
		gradients(slope, inputs, false),
		differences(slope, inputs, 1e-5),
		'second derivative'
	);
}
