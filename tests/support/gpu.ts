import { type Device, type DType, Tensor, webgpu } from '#lib/engine/index.ts';
import type { WebgpuDevice } from '../../src/lib/engine/devices/webgpu/WebgpuDevice.ts';

/** How threads get together: not at all, as where they are simulated, or in workgroups as on hardware, in two ways. */
export const gatherings = ['none', 'memory', 'subgroups'] as const;

/** Runs `body` with the threads of the GPU getting together as said; this one can do it in all ways. */
export function gathering(gpu: Device, way: (typeof gatherings)[number], body: () => void): void {
	const device = gpu as WebgpuDevice;
	const { simulated, sharing } = device;
	device.simulated = way === 'none';
	if (way !== 'none') device.sharing = way;
	try {
		body();
	} finally {
		device.simulated = simulated;
		device.sharing = sharing;
	}
}

/** How far the GPU may be from the CPU: of the larger number, and in itself. */
export interface Tolerance {
	relative: number;
	absolute: number;
}

const default32: Tolerance = { relative: 2e-6, absolute: 1e-6 };

function off(a: number, b: number, { relative, absolute }: Tolerance): boolean {
	if (Object.is(a, b) || a === b || (Number.isNaN(a) && Number.isNaN(b))) return false;
	return !(Math.abs(a - b) <= absolute + relative * Math.abs(b));
}

/** What differs between numbers from the GPU and numbers from the CPU; an empty string if nothing. */
export function difference(
	got: ArrayLike<number>,
	wanted: ArrayLike<number>,
	tolerance: Tolerance = default32
): string {
	if (got.length !== wanted.length) return `${got.length} numbers instead of ${wanted.length}`;
	for (let i = 0; i < wanted.length; i++)
		if (off(got[i], wanted[i], tolerance)) return `element ${i} is ${got[i]}, not ${wanted[i]}`;
	return '';
}

/** The same view on a copy of the memory on another device: shape, strides and offset stay. */
function mirror(x: Tensor, device: Device): Tensor {
	const whole = x.asView([x.storage.length], [1], 0);
	return whole.detach().to(device).asView(x.shape, x.strides, x.offset);
}

/** The cases of a test that both devices have computed, compared when the GPU is done. */
export class Comparison {
	private readonly pending: Promise<string>[] = [];

	/** @param gpu The device beside the CPU. */
	constructor(readonly gpu: Device) {}

	static async open(): Promise<Comparison> {
		return new Comparison(await webgpu.init());
	}

	/** Runs `kernel` on the tensors and a fresh output on either device. */
	add(
		name: string,
		inputs: readonly Tensor[],
		out: { dtype: DType; shape: readonly number[]; like?: Tensor },
		kernel: (device: Device, inputs: readonly Tensor[], out: Tensor) => void,
		tolerance?: Tolerance
	): void {
		const [wanted, got] = [inputs[0].device, this.gpu].map((device) => {
			const tensors = inputs.map((x) => (device === this.gpu ? mirror(x, device) : x));
			const result = out.like
				? device === this.gpu
					? mirror(out.like, device)
					: out.like.detach().clone()
				: Tensor.allocate(device, out.dtype, out.shape);
			kernel(device, tensors, result);
			return result;
		});
		this.pending.push(
			this.gpu.fetch(got).then((numbers) => {
				const problem = difference(numbers, wanted.device.read(wanted), tolerance);
				return problem && `${name}: ${problem}`;
			})
		);
	}

	/** What differs, one line a case. */
	async problems(): Promise<string[]> {
		return (await Promise.all(this.pending)).filter(Boolean);
	}
}
