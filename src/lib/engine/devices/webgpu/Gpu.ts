import { Pipelines, type Program, WORDS } from './Pipelines.ts';
import { type Block, Pool, type Reader } from './Pool.ts';
import { Reads } from './Reads.ts';

/** Dispatches in a batch: enough to spread the cost of a submit, few enough to keep the GPU busy meanwhile. */
const BATCH = 64;

/**
 * One GPU and the work on its way there. Ops only encode: the commands leave together when the task ends, when
 * numbers are asked for, or when a batch is full.
 */
export class Gpu {
	readonly pool: Pool;
	readonly pipelines: Pipelines;
	/** Why it can't be used any more; null while it can. */
	fault: string | null = null;
	/** What is yet to be computed. */
	readonly deferred = new Set<Reader>();
	private readonly reads: Reads;
	private readonly uniforms: GPUBuffer;
	private readonly words = new Uint32Array(BATCH * WORDS);
	private encoder: GPUCommandEncoder | null = null;
	private pass: GPUComputePassEncoder | null = null;
	private count = 0;
	private batch = 1;
	private scheduled = false;

	constructor(readonly device: GPUDevice) {
		this.uniforms = device.createBuffer({
			size: BATCH * WORDS * 4,
			usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST
		});
		this.pipelines = new Pipelines(device, this.uniforms, (message) => this.fail(message));
		this.pool = new Pool(device, () => {
			this.flush();
			this.pipelines.forget();
		});
		this.reads = new Reads(
			device,
			() => this.check(),
			(message) => this.fail(message)
		);
		device.addEventListener('uncapturederror', ({ error }) =>
			this.fail(
				error instanceof GPUOutOfMemoryError
					? `its memory must suffice, got none left (${error.message})`
					: `every command must be valid, got an error (${error.message})`
			)
		);
		void device.lost.then(({ message, reason }) =>
			this.fail(`the device must be there, got a lost one (${message || reason})`)
		);
	}

	/** Throws if the GPU can't be used any more: before an op has changed anything. */
	check(): void {
		if (this.fault) throw this.refusal();
	}

	/** Has something computed at the end of the task at the latest. */
	defer(result: Reader): void {
		this.deferred.add(result);
		this.schedule();
	}

	/** Has computed what is yet to be computed from a block that will change. */
	settleReaders({ readers }: Block): void {
		if (readers.size === 0) return;
		if (this.fault) readers.clear();
		else for (const reader of [...readers]) reader.settle();
	}

	/**
	 * Runs a program over `groups` workgroups, those that it writes come first in `blocks`. `first` tells that what was
	 * there before is nobody's.
	 */
	dispatch(
		program: Program,
		blocks: readonly Block[],
		parameters: ArrayLike<number>,
		groups: number,
		first = false
	): void {
		this.check();
		if (!first) for (let i = 0; i < program.outputs; i++) this.settleReaders(blocks[i]);
		if (this.count === BATCH) this.flush();
		this.words.set(parameters, this.count * WORDS);
		this.pass ??= this.open().beginComputePass();
		this.pass.setPipeline(program.pipeline);
		this.pass.setBindGroup(0, this.pipelines.group(program, blocks), [this.count * WORDS * 4]);
		const wide = Math.min(groups, this.device.limits.maxComputeWorkgroupsPerDimension);
		this.pass.dispatchWorkgroups(wide, Math.ceil(groups / wide));
		for (let i = 0; i < blocks.length; i++) blocks[i].batch = this.batch;
		this.count++;
	}

	/** Copies numbers into a block, from byte `offset` on, after all that has been encoded so far. */
	upload(block: Block, offset: number, data: Float32Array | Int32Array | Uint32Array): void {
		this.check();
		this.settleReaders(block);
		// What is written to a queue overtakes what is still being encoded.
		if (block.batch === this.batch) this.flush();
		this.device.queue.writeBuffer(block.buffer, offset, data as GPUAllowSharedBufferSource);
	}

	/** Sets all bytes of a block to 0. */
	clear(block: Block): void {
		this.check();
		this.settleReaders(block);
		this.endPass();
		this.open().clearBuffer(block.buffer);
		block.batch = this.batch;
	}

	/** The bytes of a block as they are after all that has been encoded so far. */
	download(block: Block, offset: number, bytes: number): Promise<ArrayBuffer> {
		if (this.fault) return Promise.reject(this.refusal());
		this.endPass();
		return this.reads.add(this.open(), block.buffer, offset, bytes);
	}

	/** Sends what has been encoded. */
	flush(): void {
		if (!this.encoder) return;
		this.endPass();
		if (this.count > 0)
			this.device.queue.writeBuffer(this.uniforms, 0, this.words, 0, this.count * WORDS);
		this.device.queue.submit([this.encoder.finish()]);
		this.encoder = null;
		this.count = 0;
		this.batch++;
		this.reads.start();
	}

	/** Resolves when the GPU has done all that was asked of it. */
	async synchronize(): Promise<void> {
		this.settleAll();
		this.flush();
		await this.device.queue.onSubmittedWorkDone();
		this.check();
	}

	/** Gives everything back. */
	destroy(): void {
		this.fail('the device must be there, got one that was destroyed');
		this.device.destroy();
	}

	private fail(message: string): void {
		this.fault ??= message;
	}

	private refusal(): Error {
		return new Error(
			`webgpu: ${this.fault ?? 'the device must be there, got a lost one'}; open a new one with await webgpu.init(), or go on with device 'cpu': tensors that were only on the GPU are gone`
		);
	}

	private schedule(): void {
		if (this.scheduled) return;
		this.scheduled = true;
		queueMicrotask(() => {
			this.scheduled = false;
			this.settleAll();
			this.flush();
		});
	}

	private settleAll(): void {
		if (!this.fault) for (const result of this.deferred) result.settle();
		this.deferred.clear();
	}

	private open(): GPUCommandEncoder {
		this.schedule();
		return (this.encoder ??= this.device.createCommandEncoder());
	}

	private endPass(): void {
		this.pass?.end();
		this.pass = null;
	}
}
