import { beforeAll, expect, test } from 'vitest';
import { type Device, manualSeed, randn, type Tensor, webgpu } from '#lib/engine/index.ts';
import { difference } from '../../../support/gpu.ts';

let gpu: Device;
beforeAll(async () => {
	gpu = await webgpu.init();
});

const shapes = [[], [1], [3, 1], [100], [2, 0]];

/** What differs after adding, or `refused` if the kernel would not. */
async function problemOf(outs: Tensor[], xs: Tensor[], factor: number): Promise<string> {
	const there = outs.map((out) => out.to(gpu));
	if (
		!gpu.addScaledEach!(
			there,
			xs.map((x) => x.to(gpu)),
			factor
		)
	)
		return 'refused';
	const problems = await Promise.all(
		there.map(async (out, i) =>
			difference(
				await gpu.fetch(out),
				outs[i].add(xs[i].mul(factor)).flatten().tolist() as number[]
			)
		)
	);
	return problems.filter(Boolean).join('; ');
}

test.each([2, 3, 4])('%i small parameters are moved at once', async (pairs) => {
	manualSeed(pairs);
	const some = shapes.slice(0, pairs);
	const random = () => some.map((shape) => randn(shape));
	expect(await problemOf(random(), random(), -0.1)).toBe('');
});

test.each([
	['too many', shapes, shapes],
	['a large one', [[4097], [1]], [[4097], [1]]]
])('%s are left to a kernel each', async (_, outs, xs) => {
	const random = (list: number[][]) => list.map((shape) => randn(shape));
	expect(await problemOf(random(outs), random(xs), -0.1)).toBe('refused');
});

test('what is yet to be computed from a parameter is computed before it moves', async () => {
	const [w, b] = [randn(5).to(gpu), randn(5).to(gpu)];
	const [before, gradient] = [(await w.cpu()).mul(2), randn(5).to(gpu)];
	const doubled = w.mul(2);
	expect(gpu.addScaledEach!([b, w], [gradient.mul(1), gradient], 0.5)).toBe(true);
	expect(difference(await gpu.fetch(doubled), before.tolist() as number[])).toBe('');
});

test('a parameter that is its own gradient is left to a kernel of its own', () => {
	const w = randn(5).to(gpu);
	expect(gpu.addScaledEach!([w, randn(5).to(gpu)], [w, randn(5).to(gpu)], 0.5)).toBe(false);
});
