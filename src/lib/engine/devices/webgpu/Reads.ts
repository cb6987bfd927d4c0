import { sizeClass } from './Pool.ts';

interface Read {
	readonly staging: GPUBuffer;
	readonly bytes: number;
	readonly resolve: (data: ArrayBuffer) => void;
	readonly reject: (reason: unknown) => void;
}

/** Numbers on their way back: each is copied to a staging buffer, which is mapped once the batch has been sent. */
export class Reads {
	private waiting: Read[] = [];
	private readonly free = new Map<number, GPUBuffer[]>();

	/**
	 * @param check Throws if the GPU can't be used any more.
	 * @param fail Told why numbers don't come back.
	 */
	constructor(
		private readonly device: GPUDevice,
		private readonly check: () => void,
		private readonly fail: (message: string) => void
	) {}

	/** Encodes the copy of `bytes` (a multiple of 4) from `offset` on. */
	add(
		encoder: GPUCommandEncoder,
		buffer: GPUBuffer,
		offset: number,
		bytes: number
	): Promise<ArrayBuffer> {
		const staging =
			this.free.get(sizeClass(bytes))?.pop() ??
			this.device.createBuffer({
				size: sizeClass(bytes),
				usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST
			});
		encoder.copyBufferToBuffer(buffer, offset, staging, 0, bytes);
		return new Promise((resolve, reject) => this.waiting.push({ staging, bytes, resolve, reject }));
	}

	/** Asks for what the batch just sent has copied. */
	start(): void {
		if (this.waiting.length === 0) return;
		const batch = this.waiting;
		this.waiting = [];
		for (const read of batch)
			read.staging
				.mapAsync(GPUMapMode.READ, 0, read.bytes)
				.catch((reason: unknown) => this.fail(`the device must answer, got ${String(reason)}`))
				.then(() => this.finish(read))
				.catch(read.reject);
	}

	private finish({ staging, bytes, resolve }: Read): void {
		// After an error what arrives is no answer.
		this.check();
		const data = staging.getMappedRange(0, bytes).slice(0);
		staging.unmap();
		const size = sizeClass(bytes);
		const list = this.free.get(size);
		if (list) list.push(staging);
		else this.free.set(size, [staging]);
		resolve(data);
	}
}
