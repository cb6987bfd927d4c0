import type { DType } from '../../dtype.ts';
import type { Storage } from '../../Storage.ts';
import type { Device } from '../Device.ts';
import type { Deferred } from './Deferred.ts';
import type { Gpu } from './Gpu.ts';
import type { Block } from './Pool.ts';

/** A block whose owner may be collected before it is given back. */
interface Loan {
	/** Null once it has been given back. */
	block: Block | null;
	readonly gpu: Gpu;
}

const collected = new FinalizationRegistry<Loan>(giveBack);

function giveBack(loan: Loan): void {
	if (loan.block) loan.gpu.pool.give(loan.block);
	loan.block = null;
}

/** Tensors of fewer elements come to nothing before the collector comes by itself. */
const HEAVY = 2 ** 14;

/** Elements in a block of GPU memory, four bytes each. */
export class GpuStorage implements Storage {
	version = 0;
	life: Storage['life'] = 'own';
	scope: Storage['scope'] = null;
	next: Storage | null = null;
	/** What will be in it; null if it has its numbers, or none. */
	deferred: Deferred | null = null;
	/** Whether nothing has been written to it. */
	untouched: boolean;
	private readonly loan: Loan;
	private watched = false;
	/** Never touched, so that it takes no memory: by it the collector sees what the tensor weighs on the GPU. */
	private weight: ArrayBuffer | null = null;

	/** @param untouched Whether anything may be in it at first. */
	constructor(
		readonly device: Device,
		readonly dtype: DType,
		readonly length: number,
		gpu: Gpu,
		untouched: boolean
	) {
		this.untouched = untouched;
		this.loan = { block: gpu.pool.take(length * 4), gpu };
	}

	/** The block, with the numbers in it. */
	get block(): Block {
		this.deferred?.settle();
		this.untouched = false;
		return this.place;
	}

	/** The block, whatever is in it. */
	get place(): Block {
		if (!this.loan.block)
			throw new Error(
				'tensor: its numbers must still be there, got a tensor whose memory a scope took back at its end; return it from the scope or keep() it'
			);
		return this.loan.block;
	}

	free(): void {
		const { block, gpu } = this.loan;
		if (block) gpu.settleReaders(block);
		this.deferred?.drop();
		this.weight = null;
		giveBack(this.loan);
	}

	outlive(): void {
		this.life = 'own';
		if (this.watched) return;
		this.watched = true;
		if (this.length >= HEAVY) this.weight = new ArrayBuffer(this.length * 4);
		collected.register(this, this.loan);
	}
}
