import type { Device } from './devices/Device.ts';
import { announce } from './devices/deviceOf.ts';
import type { WebgpuOptions } from './devices/webgpu/open.ts';
import type { WebgpuDevice } from './devices/webgpu/WebgpuDevice.ts';

let current: WebgpuDevice | null = null;
let opening: Promise<WebgpuDevice> | null = null;

async function open(options: WebgpuOptions): Promise<WebgpuDevice> {
	// A chunk of its own: pages that stay on the CPU never load it.
	const { openWebgpu } = await import('./devices/webgpu/open.ts');
	const device = await openWebgpu(options);
	announce(device);
	return (current = device);
}

/** Whether the browser offers a GPU. */
export async function isAvailable(): Promise<boolean> {
	if (typeof navigator === 'undefined' || !navigator.gpu) return false;
	return (await navigator.gpu.requestAdapter()) !== null;
}

/**
 * Opens the GPU, whose name is 'webgpu' from then on, and returns it: the same one until it is lost, then a new one.
 * Throws where there is no WebGPU or no adapter.
 */
export async function init(options: WebgpuOptions = {}): Promise<Device> {
	if (current && !current.gpu.fault) return current;
	opening ??= open(options).finally(() => (opening = null));
	return opening;
}

function device(who: string): WebgpuDevice {
	if (!current)
		throw new Error(`${who}: the GPU must have been opened, got none; call await webgpu.init()`);
	return current;
}

/** Resolves when the GPU has done all that was asked of it so far. */
export const synchronize = (): Promise<void> => device('synchronize').gpu.synchronize();

/** Bytes that tensors hold on the GPU. */
export const memoryAllocated = (): number => device('memoryAllocated').gpu.pool.used;

/** Bytes that the engine holds on the GPU: those of tensors and those kept for the next ones. */
export const memoryReserved = (): number => device('memoryReserved').gpu.pool.reserved;

/** Gives the memory back that no tensor holds. */
export const emptyCache = (): void => device('emptyCache').gpu.pool.trim();
