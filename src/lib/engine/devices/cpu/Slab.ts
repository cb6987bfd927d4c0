import type { DType, NumberArray } from '../../dtype.ts';
import { bytesInUse, giveWith, take } from './heap.ts';

/** What the heap may hold before storages outside a scope become arrays, which the collector frees sooner. */
export const BUDGET = 2 ** 28;
const SIZE = 1 << 16;
/** The largest storage, in bytes, that is cut from a slab. */
export const SMALL = SIZE >> 4;

/**
 * A block that small storages are cut from one after the other: taking a block for each would cost as much as an op
 * on a hundred numbers, and making an array far more.
 */
export class Slab {
	used = 0;
	/** Storages cut from here that have not been freed. */
	live = 0;
	private readonly outside: ArrayBuffer | null;
	private views: Map<DType['Array'], NumberArray> | null = null;

	/** @param address On the heap, in bytes; 0 for an array outside it. */
	constructor(readonly address: number) {
		this.outside = address === 0 ? new ArrayBuffer(SIZE) : null;
	}

	/** The array outside the heap as numbers of `Type`; null on the heap. */
	view(Type: DType['Array']): NumberArray | null {
		if (this.outside === null) return null;
		this.views ??= new Map();
		let view = this.views.get(Type);
		if (!view)
			this.views.set(Type, (view = new Type(this.outside, 0, SIZE / Type.BYTES_PER_ELEMENT)));
		return view;
	}

	/** The address of `bytes` more, for which there must be room. */
	cut(bytes: number): number {
		const address = this.address + this.used;
		this.used += (bytes + 15) & ~15;
		this.live++;
		return address;
	}

	/** Notes that one of its storages is gone; the last one leaves it empty, for scopes to use again. */
	lose(): void {
		if (--this.live > 0) return;
		this.used = 0;
		if (this !== scoped && this !== lasting) spare.push(this);
	}
}

const spare: Slab[] = [];
let scoped: Slab | null = null;
let lasting: Slab | null = null;

/** A slab to begin; whatever is cut from it, it goes when nothing refers to it any more. */
function begin(address: number): Slab {
	const slab = new Slab(address);
	if (address > 0) giveWith(slab, address, SIZE);
	return slab;
}

/** The slab with room for `bytes` more that storages of the scope under way are cut from. */
export function slabOfScope(bytes: number): Slab {
	if (scoped !== null && scoped.used + bytes <= SIZE) return scoped;
	return (scoped = spare.pop() ?? begin(take(SIZE)));
}

/** The same for storages that live as long as they are referred to. */
export function slabOfOthers(bytes: number): Slab {
	if (lasting !== null && lasting.used + bytes <= SIZE) return lasting;
	return (lasting = spare.pop() ?? begin(bytesInUse() < BUDGET ? take(SIZE) : 0));
}
