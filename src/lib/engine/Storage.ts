import type { Device } from './devices/Device.ts';
import type { DType } from './dtype.ts';
import type { Scope } from './lifetime.ts';

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
	/**
	 * How long it lives: to the end of the scope that made it, one scope further, or as long as it is referred to.
	 */
	life: 'scope' | 'stays' | 'own';
	/** The scope that it goes with; null if there is none. */
	scope: Scope | null;
	/** The storage that the same scope made before this one. */
	next: Storage | null;
	/** Gives the memory back at once; reading is an error from then on. */
	free(): void;
	/** Makes `life` 'own': the memory goes when nothing refers to the storage any more. */
	outlive(): void;
}
