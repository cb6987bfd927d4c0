/** A buffer on the GPU, on loan from the pool. */
export interface Block {
	readonly buffer: GPUBuffer;
	/** Names it in the keys of bind groups. */
	readonly id: number;
	readonly bytes: number;
	/** The last batch of commands that uses it. */
	batch: number;
	/** What is yet to be computed from the numbers in it. */
	readonly readers: Set<Reader>;
}

/** Something that reads a block later, or at once if it must. */
export interface Reader {
	settle(): void;
}

/** Buffers are made for no less: WebGPU aligns to that. */
const SMALLEST = 256;

/** The size of the blocks that `bytes` are served from: four steps an octave, so that a quarter is wasted at most. */
export function sizeClass(bytes: number): number {
	if (bytes <= SMALLEST) return SMALLEST;
	const step = 2 ** Math.max(Math.floor(Math.log2(bytes - 1)) - 2, 6);
	return Math.ceil(bytes / step) * step;
}

/**
 * Buffers by size class. The same sizes asked for in the same order get the same buffers, so that a training
 * step finds its bind groups again. A block may be given back while commands still use it: later commands run later.
 */
export class Pool {
	/** In blocks on loan, in bytes. */
	used = 0;
	/** In all blocks, in bytes. */
	reserved = 0;
	/** What all blocks together may hold, in bytes. */
	limit = Infinity;
	private readonly free = new Map<number, Block[]>();
	private count = 0;

	/**
	 * @param discard Told of blocks before they are destroyed: to submit and to forget what refers to them.
	 */
	constructor(
		private readonly device: GPUDevice,
		private readonly discard: () => void
	) {}

	take(bytes: number): Block {
		const size = sizeClass(bytes);
		const block = this.free.get(size)?.pop() ?? this.make(size);
		this.used += size;
		return block;
	}

	give(block: Block): void {
		this.used -= block.bytes;
		const list = this.free.get(block.bytes);
		if (list) list.push(block);
		else this.free.set(block.bytes, [block]);
	}

	/** Destroys the blocks that nobody has on loan. */
	trim(): void {
		this.discard();
		for (const list of this.free.values())
			for (const block of list) {
				this.reserved -= block.bytes;
				block.buffer.destroy();
			}
		this.free.clear();
	}

	private make(size: number): Block {
		const most = Math.min(
			this.device.limits.maxBufferSize,
			this.device.limits.maxStorageBufferBindingSize
		);
		if (size > most)
			throw new Error(
				`webgpu: a tensor must fit into ${most} bytes on this GPU, got ${size} bytes; split it, or compute on the CPU`
			);
		if (this.reserved + size > this.limit) this.trim();
		if (this.reserved + size > this.limit)
			throw new Error(
				`webgpu: all tensors together must fit into ${this.limit} bytes, got ${this.used} in use and ${size} more asked for; run each step in scope(() => …), or pass a larger memoryLimit to webgpu.init`
			);
		const buffer = this.device.createBuffer({
			size,
			usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST
		});
		this.reserved += size;
		return { buffer, id: this.count++, bytes: size, batch: 0, readers: new Set() };
	}
}
