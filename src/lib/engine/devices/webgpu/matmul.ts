import { Tensor } from '../../Tensor.ts';
import { binary, copy } from './elementwise.ts';
import { geometryOf, fold } from './fold.ts';
import { tiledMatmul } from './tiles.ts';
import type { WebgpuDevice } from './WebgpuDevice.ts';
import { scalarOf } from './wgsl.ts';

/** (…, n, k) · (…, k, m) → (…, n, m) with any strides. */
export function matmul(device: WebgpuDevice, a: Tensor, b: Tensor, out: Tensor): void {
	if (out.numel() === 0) return;
	const [n, m] = out.shape.slice(-2);
	const k = a.shape[a.dim() - 1];
	// Each result is one product: an elementwise kernel, which others can take over.
	if (k === 1) binary(device.gpu, 'mul', a, b, out);
	// Too narrow for tiles, or too few results for the length of their sums: each result is a fold of its own.
	else if (Math.min(n, m) < 4 || k > 64 * Math.sqrt(out.numel()) || k === 0)
		dots(device, a, b, out);
	else if (device.simulated && Math.min(n, m, k) >= LARGE) {
		const rows = a.strides[a.dim() - 1] === 1 ? a : apart(device, a);
		const columns = apart(device, b);
		tiledMatmul(device, rows, columns, out);
		for (const copied of [rows, columns]) if (copied !== a) copied.storage.free();
	} else tiledMatmul(device, a, b, out);
}

/** From this size on, copying a matrix costs less than reading it as it lies. */
const LARGE = 128;

/**
 * A row-major copy whose rows don't lie a power of two apart: a processor's cache would hold but a few of them.
 */
function apart(device: WebgpuDevice, x: Tensor): Tensor {
	const shape = x.shape.map((size, d) => (d === x.dim() - 1 ? size + 16 : size));
	const wide = Tensor.empty(device, x.dtype, shape);
	const copied = wide.asView(x.shape, wide.strides, 0);
	copy(device.gpu, x, copied);
	return copied;
}

/** All the inner products, seen as the sum of a broadcast product over k. */
function dots(device: WebgpuDevice, a: Tensor, b: Tensor, out: Tensor): void {
	const dims = out.dim();
	const batch = out.shape.slice(0, -2);
	const [n, m] = out.shape.slice(-2);
	const strides = (x: Tensor, row: number, column: number, inner: number) => [
		...x.strides.slice(0, -2),
		row,
		column,
		inner
	];
	const [an, ak] = a.strides.slice(-2);
	const [bk, bm] = b.strides.slice(-2);
	const [on, om] = out.strides.slice(-2);
	const geometry = geometryOf(
		[...batch, n, m, a.shape[dims - 1]],
		[strides(out, on, om, 0), strides(a, an, 0, ak), strides(b, 0, bm, bk)],
		(dim) => dim < dims
	);
	const type = scalarOf(out.dtype) === 'f32' ? 'f32' : 'i32';
	fold(
		device,
		{
			key: `dot ${type}`,
			state: type,
			start: 'S(0)',
			value: 'S(x) * S(y)',
			merge: 'a + b',
			finish: 'R(s)'
		},
		geometry,
		[a, b],
		out
	);
}
