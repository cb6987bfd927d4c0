import { float32 } from '../../dtype.ts';
import { Tensor } from '../../Tensor.ts';
import { type Tiling, tiledMatmul } from './tiles.ts';
import type { WebgpuDevice } from './WebgpuDevice.ts';

/** Wide enough to tell the two apart, narrow enough not to be noticed on a software adapter. */
const SIZE = 128;

/** The faster way to multiply matrices: shared memory pays on a GPU and costs where threads are simulated. */
export async function chooseTiling(device: WebgpuDevice): Promise<Tiling> {
	const [a, b, out] = [0, 1, 2].map(() => Tensor.allocate(device, float32, [SIZE, SIZE]));
	const times = new Map<Tiling, number>();
	for (let round = 0; round < 3; round++)
		for (const tiling of ['registers', 'shared'] as const) {
			const start = performance.now();
			for (let i = 0; i < 4; i++) tiledMatmul(device, a, b, out, tiling);
			await device.gpu.synchronize();
			// The first round compiles.
			if (round > 0)
				times.set(tiling, Math.min(times.get(tiling) ?? Infinity, performance.now() - start));
		}
	for (const { storage } of [a, b, out]) storage.free();
	return times.get('shared')! < times.get('registers')! ? 'shared' : 'registers';
}
