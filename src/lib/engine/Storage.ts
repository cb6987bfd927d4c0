import type { Device } from './devices/Device.ts';
import type { DType } from './dtype.ts';

/**
 * The memory behind one or more tensors: views share it. What holds the numbers is the device's own affair.
 */
export interface Storage {
	readonly device: Device;
	readonly dtype: DType;
	/** In elements. */
	readonly length: number;
	/** Counts in-place writes, so that backward can refuse values that changed since forward. */
	version: number;
}
