import type { Tensor } from '../../../Tensor.ts';
import { scratch, scratchSize } from '../heap.ts';
import { wasm } from './module.ts';
import { alike, pointer } from './pointer.ts';

// As in launch.ts, false means that the kernel can't do it.

export function meanSquare(a: Tensor, b: Tensor, out: Tensor): boolean {
	const pa = pointer(a);
	const pb = pointer(b);
	const po = pointer(out);
	const n = a.numel();
	if (pa === 0 || pb === 0 || po === 0 || !alike(a, b) || n * 4 > scratchSize) return false;
	wasm!.kernels.meanSquare(pa, pb, po, n, scratch);
	return true;
}

export function scaledDifference(
	a: Tensor,
	b: Tensor,
	factor: number,
	scale: Tensor,
	out: Tensor
): boolean {
	const pa = pointer(a);
	const pb = pointer(b);
	const ps = pointer(scale);
	const po = pointer(out);
	if (pa === 0 || pb === 0 || ps === 0 || po === 0 || !alike(a, b) || !alike(a, out)) return false;
	wasm!.kernels.scaledDifference(pa, pb, factor, ps, po, a.numel());
	return true;
}
