import { type DType, float32, type NumberArray } from '../../dtype.ts';
import type { Storage } from '../../Storage.ts';
import type { Device } from '../Device.ts';
import { give, viewOf } from './heap.ts';

/** A block of the heap whose owner may be collected before it is given back. */
interface Block {
	/** 0 once it has been given back. */
	address: number;
	readonly bytes: number;
}

const collected = new FinalizationRegistry<Block>((block) => {
	if (block.address) give(block.address, block.bytes);
});

/** Gives the block back when nothing refers to `owner` any more, unless its address is 0 by then. */
export function giveWith(owner: object, address: number, bytes: number): Block {
	const block = { address, bytes };
	collected.register(owner, block);
	return block;
}

/** `length` elements on the heap or in an array outside it. */
export class CpuStorage implements Storage {
	version = 0;
	life: Storage['life'] = 'own';
	/** Where the elements begin on the heap, in bytes, if the WebAssembly kernels can work on them; else 0. */
	pointer: number;
	private block: Block | null = null;

	/**
	 * @param address On the heap, in bytes; 0 if the elements lie outside, −1 once they have been given back.
	 * @param outside The array in which the elements lie, `start` being the first; null on the heap.
	 * @param slab What has to live as long as this; null if the block on the heap is this storage's own.
	 */
	constructor(
		readonly device: Device,
		readonly dtype: DType,
		readonly length: number,
		private address: number,
		private outside: NumberArray | null,
		private first: number,
		private slab: object | null
	) {
		this.pointer = dtype === float32 && address > 0 ? address : 0;
	}

	/** The array in which the elements lie, from `start` on; not to be held across an allocation. */
	get array(): NumberArray {
		if (this.outside) return this.outside;
		if (this.address < 0)
			throw new Error(
				'tensor: its numbers must still be there, got a tensor whose memory a scope took back at its end; return it from the scope or keep() it'
			);
		return viewOf(this.dtype.Array);
	}

	/** Position of the first element in `array`. */
	get start(): number {
		return this.outside ? this.first : this.address / this.dtype.Array.BYTES_PER_ELEMENT;
	}

	/** The elements as an array of their own, which is the memory of all views from now on. */
	share(): NumberArray {
		const { array, start, length } = this;
		if (start === 0 && array.length === length && array === this.outside) return array;
		const own = array.slice(start, start + length);
		this.free();
		this.outside = own;
		this.first = 0;
		this.address = 0;
		this.life = 'own';
		return own;
	}

	free(): void {
		if (this.address <= 0) return;
		if (this.block) {
			give(this.address, this.bytes);
			this.block.address = 0;
		} else if (!this.slab) give(this.address, this.bytes);
		this.address = -1;
		this.pointer = 0;
	}

	outlive(): void {
		this.life = 'own';
		if (this.address > 0 && !this.slab) this.block ??= giveWith(this, this.address, this.bytes);
	}

	private get bytes(): number {
		return this.length * this.dtype.Array.BYTES_PER_ELEMENT;
	}
}
