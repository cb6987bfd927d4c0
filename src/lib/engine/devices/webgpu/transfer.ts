import { int64 } from '../../dtype.ts';
import { Tensor } from '../../Tensor.ts';
import { copy } from './elementwise.ts';
import { blockOf } from './map.ts';
import type { WebgpuDevice } from './WebgpuDevice.ts';
import { scalarOf } from './wgsl.ts';

const arrays = { f32: Float32Array, i32: Int32Array, u32: Uint32Array };

/** Refuses whole numbers that 32 bits don't hold. */
function checkRange(values: ArrayLike<number>): void {
	for (let i = 0; i < values.length; i++)
		if (values[i] > 0x7fffffff || values[i] < -0x80000000)
			throw new Error(
				`webgpu: int64 is held in 32 bits on the GPU, got ${values[i]}; keep such numbers on the CPU`
			);
}

/** Sets the elements, given in row-major order. */
export function write(device: WebgpuDevice, out: Tensor, values: ArrayLike<number>): void {
	if (out.numel() === 0) return;
	if (!out.isContiguous()) {
		const whole = Tensor.empty(device, out.dtype, out.shape);
		write(device, whole, values);
		copy(device.gpu, whole, out);
		whole.storage.free();
		return;
	}
	const Array = arrays[scalarOf(out.dtype)];
	if (out.dtype === int64) checkRange(values);
	const data = values instanceof Array ? values : Array.from(values);
	device.gpu.upload(blockOf(out), out.offset * 4, data);
}

/** The elements in row-major order, when the GPU has got that far. */
export async function fetchNumbers(device: WebgpuDevice, x: Tensor): Promise<ArrayLike<number>> {
	if (x.numel() === 0) return [];
	let whole = x;
	if (!x.isContiguous()) {
		whole = Tensor.empty(device, x.dtype, x.shape);
		copy(device.gpu, x, whole);
	}
	const data = device.gpu.download(blockOf(whole), whole.offset * 4, x.numel() * 4);
	if (whole !== x) whole.storage.free();
	return new arrays[scalarOf(x.dtype)](await data);
}
