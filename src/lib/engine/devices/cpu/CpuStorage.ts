import type { DType, NumberArray } from '../../dtype.ts';
import type { Storage } from '../../Storage.ts';
import type { Device } from '../Device.ts';

/** A stretch of a typed array: `length` elements from `start` on. */
export class CpuStorage implements Storage {
	version = 0;

	constructor(
		readonly device: Device,
		readonly dtype: DType,
		readonly length: number,
		readonly array: NumberArray,
		readonly start: number
	) {}
}

const SLAB = 1 << 15;
const slabs = new Map<DType, { array: NumberArray; used: number }>();

/**
 * Small storages share a slab and are cut from it one after the other: making a typed array costs more
 * than a whole op on a hundred numbers. A slab goes when the last storage on it goes.
 */
export function allocateOnCpu(device: Device, dtype: DType, length: number): CpuStorage {
	if (length > SLAB / 8) return new CpuStorage(device, dtype, length, new dtype.Array(length), 0);
	let slab = slabs.get(dtype);
	if (!slab || slab.used + length > SLAB) {
		slab = { array: new dtype.Array(SLAB), used: 0 };
		slabs.set(dtype, slab);
	}
	const storage = new CpuStorage(device, dtype, length, slab.array, slab.used);
	slab.used += length;
	return storage;
}
