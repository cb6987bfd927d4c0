import type { DType, NumberArray } from '../../dtype.ts';
import { wasm } from './wasm/module.ts';

/** Bytes at the bottom that kernels work in; never a tensor's. */
export const scratch = 1024;
export const scratchSize = (1 << 20) - scratch;
const PAGE = 1 << 16;

/** Where memory that was never used begins. */
let top = scratch + scratchSize;
let used = 0;
let views = new Map<DType['Array'], NumberArray>();
let float32View: Float32Array | null = null;

/**
 * Bytes of the blocks of a class: up to 128 by 16, then four to every doubling. A list of them all, or powers, would be
 * floating point to the compiler, and so would be every address.
 */
const sizeOf = (kind: number): number =>
	kind < 8 ? (kind + 1) * 16 : ((kind & 3) + 5) * (8 << (kind >> 2));

/** Per class, the addresses of the blocks that are free. */
const free: number[][] = Array.from({ length: 108 }, () => []);

/** The smallest class whose blocks hold so many bytes. */
function classOf(bytes: number): number {
	const last = bytes > 16 ? (bytes - 1) >>> 4 : 0;
	if (last < 8) return last;
	const shift = 29 - Math.clz32(last);
	return shift * 4 + (last >>> shift);
}

/** Bytes in blocks that are not free. */
export const bytesInUse = (): number => used;

/** Whether the memory that `take` gave last was never used before, and so is all zeros. */
export let fresh = false;

/** WebAssembly's memory reaches no further. */
const LARGEST = 2 ** 32;

/** The address of a block, or 0 if there is no memory left. */
export function take(bytes: number): number {
	if (bytes > LARGEST) return 0;
	const kind = classOf(bytes);
	const list = free[kind];
	fresh = list.length === 0;
	if (!fresh) {
		used += sizeOf(kind);
		return list.pop()!;
	}
	const size = sizeOf(kind);
	if (!wasm || !reach(top + size)) return 0;
	const address = top;
	top += size;
	used += size;
	return address;
}

/** Gives a block back; `bytes` as it was taken. */
export function give(address: number, bytes: number): void {
	const kind = classOf(bytes);
	used -= sizeOf(kind);
	free[kind].push(address);
}

/** A block whose owner may be collected before it is given back. */
export interface Block {
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

/** Makes the memory reach up to `end`, growing by a quarter at least; false if the machine refuses. */
function reach(end: number): boolean {
	const { memory } = wasm!;
	const length = memory.buffer.byteLength;
	if (end <= length) return true;
	try {
		memory.grow(Math.ceil(Math.max(end - length, Math.min(length / 4, 2 ** 28)) / PAGE));
	} catch {
		return false;
	}
	// Growing detaches every view of the old buffer.
	views = new Map();
	float32View = new Float32Array(memory.buffer);
	return true;
}

/** The whole memory as an array of `Type`; not to be held across an allocation. */
export function viewOf(Type: DType['Array']): NumberArray {
	if (Type === Float32Array) return (float32View ??= new Float32Array(wasm!.memory.buffer));
	let view = views.get(Type);
	if (!view) {
		const { buffer } = wasm!.memory;
		view = new Type(buffer, 0, Math.floor(buffer.byteLength / Type.BYTES_PER_ELEMENT));
		views.set(Type, view);
	}
	return view;
}
