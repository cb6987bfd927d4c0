import { type DType, float32, type NumberArray } from '../../dtype.ts';
import { adopt, withinScope } from '../../lifetime.ts';
import type { Storage } from '../../Storage.ts';
import type { Device } from '../Device.ts';
import { type Block, bytesInUse, fresh, give, giveWith, take, viewOf } from './heap.ts';
import { BUDGET, type Slab, slabOfOthers, slabOfScope, SMALL } from './Slab.ts';
import { forget, settle } from './wasm/deferred.ts';

const GONE = -1;

/** `length` elements on the heap or in an array outside it. */
export class CpuStorage implements Storage {
	// Declared only, as the fields of Tensor are.
	declare readonly device: Device;
	declare readonly dtype: DType;
	declare readonly length: number;
	/**
	 * Where the elements begin on the heap, in bytes, if the WebAssembly kernels can work on them; else 0. Negative while
	 * a kernel waits that reads or writes them: see wasm/deferred.ts.
	 */
	declare pointer: number;
	declare private address: number;
	declare private outside: NumberArray | null;
	declare private slab: Slab | null;
	version = 0;
	life: Storage['life'] = 'own';
	scope: Storage['scope'] = null;
	next: Storage | null = null;
	/** What gives the block back once this is collected; null if `free` will, or if the block is a slab's. */
	private block: Block | null = null;

	/**
	 * @param address Of the first element, in bytes, on the heap or in `outside`; −1 once the memory is given back.
	 * @param outside The array in which the elements lie; null on the heap.
	 * @param slab What the memory is cut from, if it is.
	 */
	constructor(
		device: Device,
		dtype: DType,
		length: number,
		address: number,
		outside: NumberArray | null,
		slab: Slab | null
	) {
		this.device = device;
		this.dtype = dtype;
		this.length = length;
		this.address = address;
		this.outside = outside;
		this.slab = slab;
		this.pointer = dtype === float32 && outside === null ? address : 0;
	}

	/** The array in which the elements lie, from `start` on; not to be held across an allocation. */
	get array(): NumberArray {
		if (this.outside !== null) return this.outside;
		if (this.pointer < 0) settle(this);
		if (this.address === GONE)
			throw new Error(
				'tensor: its numbers must still be there, got a tensor whose memory a scope took back at its end; return it from the scope or keep() it'
			);
		return viewOf(this.dtype.Array);
	}

	/** Position of the first element in `array`. */
	get start(): number {
		return this.address / this.dtype.itemsize;
	}

	private get bytes(): number {
		return this.length * this.dtype.itemsize;
	}

	/** The elements as an array of their own, which is the memory of all views from now on. */
	share(): NumberArray {
		const { array, start, length } = this;
		if (array === this.outside && array.length === length) return array;
		const own = array.slice(start, start + length);
		this.free();
		this.outside = own;
		this.address = 0;
		this.life = 'own';
		return own;
	}

	free(): void {
		if (this.slab !== null) this.slab.lose();
		else if (this.outside === null && this.address !== GONE) {
			if (this.pointer < 0) forget(this);
			give(this.address, this.bytes);
			if (this.block) this.block.address = 0;
		}
		this.slab = this.block = this.outside = null;
		this.address = GONE;
		this.pointer = 0;
	}

	outlive(): void {
		if (this.life !== 'own' && this.address !== GONE) {
			if (this.slab) this.move();
			else if (this.outside === null) {
				if (this.pointer < 0) settle(this);
				this.block ??= giveWith(this, this.address, this.bytes);
			}
		}
		this.life = 'own';
	}

	/** Leaves the slab of the scopes, which is to be used again. */
	private move(): void {
		const { start, length, bytes, dtype } = this;
		const slab = slabOfOthers(bytes);
		const outside = slab.view(dtype.Array);
		const address = slab.cut(bytes);
		// Only now, for a new slab may have the heap grow, and that detaches its arrays.
		const elements = this.array.slice(start, start + length);
		(outside ?? viewOf(dtype.Array)).set(elements, address / dtype.itemsize);
		this.slab!.lose();
		this.slab = slab;
		this.outside = outside;
		this.address = address;
		this.pointer = dtype === float32 && outside === null ? address : 0;
	}
}

/** Memory from the heap, or from an array where the heap is full. */
function allocateLarge(device: Device, dtype: DType, length: number, bytes: number): CpuStorage {
	const scoped = withinScope();
	const address = scoped || bytesInUse() < BUDGET ? take(bytes) : 0;
	if (address === 0) return new CpuStorage(device, dtype, length, 0, new dtype.Array(length), null);
	const storage = new CpuStorage(device, dtype, length, address, null, null);
	if (scoped) adopt(storage);
	else {
		storage.life = 'scope';
		storage.outlive();
	}
	return storage;
}

/**
 * Memory for `length` elements, zeros if `zeroed`, else anything. What a scope makes goes with the scope; else what is
 * small goes with its slab, and what is large when it is collected.
 */
export function allocateOnCpu(
	device: Device,
	dtype: DType,
	length: number,
	zeroed: boolean
): CpuStorage {
	const bytes = length * dtype.itemsize;
	let storage: CpuStorage;
	if (bytes > SMALL) {
		storage = allocateLarge(device, dtype, length, bytes);
		if (fresh) zeroed = false;
	} else {
		const scoped = withinScope();
		const slab = scoped ? slabOfScope(bytes) : slabOfOthers(bytes);
		const outside = slab.view(dtype.Array);
		storage = new CpuStorage(device, dtype, length, slab.cut(bytes), outside, slab);
		if (scoped) adopt(storage);
	}
	if (zeroed) storage.array.fill(0, storage.start, storage.start + length);
	return storage;
}
