import { cpu } from './cpu/cpu.ts';
import type { Device } from './Device.ts';

const opened = new Map<string, Device>([['cpu', cpu]]);

/** Makes a device known by its name; what had the name before is forgotten. */
export function announce(device: Device): void {
	opened.set(device.type, device);
}

/** A device as such or by its name, 'cpu' or 'webgpu'; the CPU if none is named. */
export function deviceOf(device: Device | string = cpu): Device {
	if (typeof device !== 'string') return device;
	const known = opened.get(device);
	if (known) return known;
	throw new Error(
		device === 'webgpu'
			? "device: 'webgpu' must have been opened, got its name only; call await webgpu.init() first"
			: `device: 'cpu' or 'webgpu' is required, got '${device}'`
	);
}
