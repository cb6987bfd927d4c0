import type { DType } from '../../dtype.ts';
import { adopt, withinScope } from '../../lifetime.ts';
import type { Tensor } from '../../Tensor.ts';
import type {
	ArgReduceKernel,
	BinaryKernel,
	Device,
	ReduceKernel,
	ScanKernel,
	ScatterKernel,
	UnaryKernel
} from '../Device.ts';
import { addScaledEach } from './addScaledEach.ts';
import * as elementwise from './elementwise.ts';
import type { Sharing } from './gather.ts';
import type { Gpu } from './Gpu.ts';
import { GpuStorage } from './GpuStorage.ts';
import * as indexing from './indexing.ts';
import { meanSquare, scaledDifference } from './loss.ts';
import { matmul } from './matmul.ts';
import { argReduce, reduce } from './reduce.ts';
import { scan } from './scan.ts';
import { softmax } from './softmax.ts';
import { argsort } from './sort.ts';
import type { Tiling } from './tiles.ts';
import { fetchNumbers, write } from './transfer.ts';
import { scalarOf } from './wgsl.ts';

/** The kernels on a GPU. Each call only encodes commands; numbers come back by `fetch`. */
export class WebgpuDevice implements Device {
	readonly type = 'webgpu';
	readonly synchronous = false;
	readonly cheapCopy = 0;
	/** Whether a processor plays the GPU: threads are few then, and waiting for each other is expensive. */
	simulated = false;
	/** How its threads hand each other numbers. */
	sharing: Sharing = 'memory';
	/** What makes a matmul fastest on this adapter. */
	tiling: Tiling = 'registers';

	constructor(readonly gpu: Gpu) {}

	allocate(dtype: DType, length: number, zeroed = true): GpuStorage {
		this.gpu.check();
		scalarOf(dtype);
		const storage = new GpuStorage(this, dtype, length, this.gpu, !zeroed);
		if (withinScope()) adopt(storage);
		else storage.outlive();
		if (zeroed) this.gpu.clear(storage.block);
		return storage;
	}

	unary(kernel: UnaryKernel, x: Tensor, out: Tensor): void {
		elementwise.unary(this.gpu, kernel, x, out);
	}

	binary(kernel: BinaryKernel, a: Tensor, b: Tensor, out: Tensor): void {
		elementwise.binary(this.gpu, kernel, a, b, out);
	}

	addScaled(out: Tensor, x: Tensor, factor: number): void {
		elementwise.addScaled(this.gpu, out, x, factor);
	}

	addScaledEach(outs: readonly Tensor[], xs: readonly Tensor[], factor: number): boolean {
		return addScaledEach(this.gpu, outs, xs, factor);
	}

	where(condition: Tensor, a: Tensor, b: Tensor, out: Tensor): void {
		elementwise.where(this.gpu, condition, a, b, out);
	}

	copy(from: Tensor, to: Tensor): void {
		elementwise.copy(this.gpu, from, to);
	}

	fill(out: Tensor, value: number): void {
		elementwise.fill(this.gpu, out, value);
	}

	reduce(kernel: ReduceKernel, x: Tensor, out: Tensor): void {
		reduce(this, kernel, x, out);
	}

	meanSquare(a: Tensor, b: Tensor, out: Tensor): boolean {
		return meanSquare(this, a, b, out);
	}

	scaledDifference(a: Tensor, b: Tensor, factor: number, scale: Tensor, out: Tensor): boolean {
		return scaledDifference(this, a, b, factor, scale, out);
	}

	softmax(x: Tensor, dim: number, out: Tensor): boolean {
		return softmax(this, x, dim, out, false);
	}

	logSoftmax(x: Tensor, dim: number, out: Tensor): boolean {
		return softmax(this, x, dim, out, true);
	}

	argReduce(kernel: ArgReduceKernel, x: Tensor, dim: number, out: Tensor): void {
		argReduce(this, kernel, x, dim, out);
	}

	matmul(a: Tensor, b: Tensor, out: Tensor): void {
		matmul(this, a, b, out);
	}

	scan(kernel: ScanKernel, x: Tensor, dim: number, out: Tensor): void {
		scan(this, kernel, x, dim, out);
	}

	argsort(x: Tensor, dim: number, descending: boolean, out: Tensor): void {
		argsort(this, x, dim, descending, out);
	}

	gather(x: Tensor, dim: number, index: Tensor, out: Tensor): void {
		indexing.gather(this.gpu, x, dim, index, out);
	}

	scatter(kernel: ScatterKernel, out: Tensor, dim: number, index: Tensor, source: Tensor): void {
		indexing.scatter(this.gpu, kernel, out, dim, index, source);
	}

	write(out: Tensor, values: ArrayLike<number>): void {
		write(this, out, values);
	}

	read(): never {
		throw new Error(
			'tensor: its numbers must be on the CPU to be read at once, got a tensor on webgpu; read it first with await t.cpu()'
		);
	}

	fetch(x: Tensor): Promise<ArrayLike<number>> {
		return fetchNumbers(this, x);
	}
}
