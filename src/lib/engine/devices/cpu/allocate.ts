import type { DType, NumberArray } from '../../dtype.ts';
import { adopt, withinScope } from '../../lifetime.ts';
import type { Device } from '../Device.ts';
import { CpuStorage, giveWith } from './CpuStorage.ts';
import { bytesInUse, fresh, take, viewOf } from './heap.ts';

/** What the heap may hold before storages outside a scope become arrays, which the collector frees sooner. */
const BUDGET = 2 ** 28;
/** Bytes from which small storages are cut: making an array costs more than a whole op on a hundred numbers. */
const SLAB = 1 << 16;

/** A block that small storages share; it goes when the last of them goes. */
interface Slab {
	/** On the heap; 0 if it is an array. */
	readonly address: number;
	readonly outside: ArrayBuffer | null;
	readonly views: Map<DType['Array'], NumberArray>;
	used: number;
}

let slab: Slab | null = null;

function newSlab(): Slab {
	const address = bytesInUse() < BUDGET ? take(SLAB) : 0;
	const outside = address === 0 ? new ArrayBuffer(SLAB) : null;
	const made = { address, outside, views: new Map(), used: 0 };
	if (address === 0) return made;
	if (!fresh) clear(address, SLAB);
	giveWith(made, address, SLAB);
	return made;
}

function cut(device: Device, dtype: DType, length: number, bytes: number): CpuStorage {
	if (!slab || slab.used + bytes > SLAB) slab = newSlab();
	const { address, outside, views, used } = slab;
	slab.used += (bytes + 15) & ~15;
	if (!outside) return new CpuStorage(device, dtype, length, address + used, null, 0, slab);
	let view = views.get(dtype.Array);
	if (!view)
		views.set(
			dtype.Array,
			(view = new dtype.Array(outside, 0, SLAB / dtype.Array.BYTES_PER_ELEMENT))
		);
	return new CpuStorage(device, dtype, length, 0, view, used / dtype.Array.BYTES_PER_ELEMENT, slab);
}

function clear(address: number, bytes: number): void {
	(viewOf(Uint8Array) as Uint8Array).fill(0, address, address + bytes);
}

/**
 * Memory for `length` elements, zeros if `zeroed`, else anything. Within a scope it comes from the heap and goes
 * with the scope; else small storages are cut from slabs and large ones go when they are collected.
 */
export function allocateOnCpu(
	device: Device,
	dtype: DType,
	length: number,
	zeroed: boolean
): CpuStorage {
	const bytes = length * dtype.Array.BYTES_PER_ELEMENT;
	const scoped = withinScope();
	if (!scoped && bytes <= SLAB / 16) return cut(device, dtype, length, bytes);
	const address = scoped || bytesInUse() < BUDGET ? take(bytes) : 0;
	if (address === 0)
		return new CpuStorage(device, dtype, length, 0, new dtype.Array(length), 0, null);
	const storage = new CpuStorage(device, dtype, length, address, null, 0, null);
	if (zeroed && !fresh) clear(address, bytes);
	if (scoped) adopt(storage);
	else storage.outlive();
	return storage;
}
