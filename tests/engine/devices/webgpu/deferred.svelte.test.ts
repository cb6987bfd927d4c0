import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import {
	arange,
	type Device,
	keep,
	manualSeed,
	noGrad,
	randn,
	scope,
	type Tensor,
	webgpu
} from '#lib/engine/index.ts';
import { difference } from '../../../support/gpu.ts';
import type { WebgpuDevice } from '../../../../src/lib/engine/devices/webgpu/WebgpuDevice.ts';

const open = async () => (await webgpu.init()) as WebgpuDevice;
const numbers = async (x: Tensor) => (await x.detach().cpu()).flatten().tolist();

/** How many dispatches `body` takes, all that is left over included. */
async function dispatches(device: WebgpuDevice, body: () => void): Promise<number> {
	await webgpu.synchronize();
	const spy = vi.spyOn(device.gpu, 'dispatch');
	body();
	await webgpu.synchronize();
	const count = spy.mock.calls.length;
	spy.mockRestore();
	return count;
}

test('a chain of which only the sum is wanted is one kernel', async () => {
	const device = await open();
	const [a, b, c] = [1, 2, 3].map((n) =>
		arange(n, n + 60)
			.float()
			.to(device)
	);
	let sum!: Tensor;
	expect(
		await dispatches(device, () => {
			sum = scope(() => a.mul(b).sub(c).relu().sum());
		})
	).toBe(1);
	const wanted = Array.from({ length: 60 }, (_, i) => (i + 1) * (i + 2) - (i + 3));
	expect((await sum.cpu()).item()).toBe(wanted.reduce((total, x) => total + Math.max(x, 0), 0));
});

test('what a reader holds is computed step by step', async () => {
	const device = await open();
	const x = arange(10).float().to(device);
	let held: Tensor[] = [];
	const count = await dispatches(device, () => {
		const y = x.add(x);
		const z = y.mul(y);
		held = [y, z, z.sub(x)];
	});
	expect(count).toBe(3);
	const range = Array.from({ length: 10 }, (_, i) => i);
	expect(await Promise.all(held.map(numbers))).toEqual([
		range.map((i) => 2 * i),
		range.map((i) => 4 * i * i),
		range.map((i) => 4 * i * i - i)
	]);
});

test('what is not computed yet reads its inputs as they were', async () => {
	const device = await open();
	const x = arange(6).float().to(device);
	const y = x.add(1);
	const z = y.mul(x);
	x.fill_(100);
	const w = x.add(y);
	device.write(y, [9, 9, 9, 9, 9, 9]);
	expect(await numbers(z)).toEqual([0, 2, 6, 12, 20, 30]);
	expect(await numbers(w)).toEqual([101, 102, 103, 104, 105, 106]);
	expect(await numbers(y)).toEqual([9, 9, 9, 9, 9, 9]);
});

test('inputs that go are read before, though others take their memory', async () => {
	const device = await open();
	const x = arange(6).float().to(device);
	let kept!: Tensor;
	scope(() => {
		const y = x.add(1);
		kept = keep(y.mul(y));
	});
	scope(() => [x.add(50), x.sub(50)].forEach((z) => z.add_(1)));
	expect(await numbers(kept)).toEqual([1, 4, 9, 16, 25, 36]);
});

test('what nobody asks for before it goes is never computed', async () => {
	const device = await open();
	const x = arange(6).float().to(device);
	expect(await dispatches(device, () => scope(() => void x.add(1).exp().log()))).toBe(0);
});

type Step = { kind: number; a: number; b: number };

/** A program over a few tensors: ops, writes in place and ends of scopes, as the steps say. */
function program(steps: readonly Step[], device: Device | string): Tensor[] {
	manualSeed(4);
	const shapes = [[4, 6], [4, 6], [6], [4, 1], []];
	const held = shapes.map((shape) => randn(shape).to(device));
	const pick = (i: number) => held[i % held.length];
	noGrad(() => {
		for (const { kind, a, b } of steps) {
			const [x, y] = [pick(a), pick(b)];
			switch (kind) {
				case 0:
					held.push(x.add(y).clamp(-9, 9));
					break;
				case 1:
					held.push(x.mul(y).relu().clampMax(9));
					break;
				case 2:
					held.push(scope(() => x.sub(y).abs().mul(0.5).sum()));
					break;
				case 3:
					x.mul_(0.5);
					break;
				case 4:
					if (x.dim() === 2) x.select(0, 1).fill_(b);
					break;
				case 5:
					if (x.dim() === 2) held.push(x.t().contiguous().add(1).t());
					break;
				case 6:
					held.push(scope(() => x.sigmoid().mul(y).add(x).sub(y)));
					break;
				default:
					held.push(
						x
							.reshape(-1)
							.neg()
							.reshape(...x.shape)
					);
					break;
			}
		}
	});
	return held;
}

test('any program computes on the GPU what it computes on the CPU', async () => {
	const device = await open();
	const step = fc.record({ kind: fc.nat(7), a: fc.nat(20), b: fc.nat(20) });
	await fc.assert(
		fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
			const there = await Promise.all(program(steps, device).map(numbers));
			const here = await Promise.all(program(steps, 'cpu').map(numbers));
			const tolerance = { relative: 1e-4, absolute: 1e-3 };
			expect(difference(there.flat() as number[], here.flat() as number[], tolerance)).toBe('');
		}),
		{ numRuns: 40 }
	);
}, 60_000);
