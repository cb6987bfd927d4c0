import type { DType } from '../../dtype.ts';
import type { Storage } from '../../Storage.ts';
import type { Device } from '../Device.ts';
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

/** Elements in a block of GPU memory, four bytes each. */
export class GpuStorage implements Storage {
	version = 0;
	life: Storage['life'] = 'own';
	scope: Storage['scope'] = null;
	next: Storage | null = null;
	private readonly loan: Loan;
	private watched = false;

	constructor(
		readonly device: Device,
		readonly dtype: DType,
		readonly length: number,
		gpu: Gpu
	) {
		this.loan = { block: gpu.pool.take(length * 4), gpu };
	}

	get block(): Block {
		if (!this.loan.block)
			throw new Error(
				'tensor: its numbers must still be there, got a tensor whose memory a scope took back at its end; return it from the scope or keep() it'
			);
		return this.loan.block;
	}

	free(): void {
		giveBack(this.loan);
	}

	outlive(): void {
		this.life = 'own';
		if (this.watched) return;
		this.watched = true;
		collected.register(this, this.loan);
	}
}
