import { Gpu } from './Gpu.ts';
import { chooseTiling } from './chooseTiling.ts';
import { subgroupsWork } from './gather.ts';
import { WebgpuDevice } from './WebgpuDevice.ts';

/** Keyword arguments of `webgpu.init`. */
export interface WebgpuOptions {
	/** What all tensors on the GPU together may hold, in bytes; 2 GiB unless told otherwise. */
	memoryLimit?: number;
}

/** The adapter that the browser offers; throws if there is none. */
async function adapterOf(): Promise<GPUAdapter> {
	if (typeof navigator === 'undefined' || !navigator.gpu)
		throw new Error(
			"webgpu: a browser with WebGPU is required, got one without; compute on device 'cpu', or open the page in a current Chrome, Edge, Safari or Firefox over https"
		);
	const adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' });
	if (!adapter)
		throw new Error(
			"webgpu: an adapter is required, got none: the browser knows no GPU that it trusts; compute on device 'cpu', or see what chrome://gpu says"
		);
	return adapter;
}

/** Opens the GPU with the largest limits that it has. */
export async function openWebgpu({ memoryLimit = 2 ** 31 }: WebgpuOptions): Promise<WebgpuDevice> {
	const adapter = await adapterOf();
	const { maxBufferSize, maxStorageBufferBindingSize } = adapter.limits;
	let device: GPUDevice;
	try {
		device = await adapter.requestDevice({
			requiredLimits: { maxBufferSize, maxStorageBufferBindingSize },
			requiredFeatures: adapter.features.has('subgroups') ? ['subgroups'] : []
		});
	} catch (reason) {
		throw new Error(
			`webgpu: the adapter must give a device, got a refusal (${String(reason)}); reload the page, or compute on device 'cpu'`,
			{ cause: reason }
		);
	}
	const opened = new WebgpuDevice(new Gpu(device));
	opened.simulated = adapter.info.isFallbackAdapter;
	// Simulated threads share nothing for free: there is nothing to try or measure.
	if (!opened.simulated) {
		if (await subgroupsWork(device)) opened.sharing = 'subgroups';
		opened.tiling = await chooseTiling(opened);
		opened.gpu.pool.trim();
	}
	opened.gpu.pool.limit = memoryLimit;
	return opened;
}
