import { sincos } from '../random/sincos.ts';
import type { Optimizer, OptimizerOptions } from './Optimizer.ts';

/** What all schedules share: they set the learning rates of an optimiser, one epoch after the other. */
export abstract class LRScheduler {
	/** The learning rates that the optimiser began with, one per group. */
	protected readonly baseLrs: readonly number[];
	protected lastEpoch = 0;

	constructor(private readonly optimizer: Optimizer<OptimizerOptions>) {
		this.baseLrs = this.getLastLr();
	}

	/** Goes on to the next epoch; call it after `optimizer.step()`. */
	step(): void {
		this.lastEpoch++;
		this.optimizer.paramGroups.forEach((group, i) => {
			group.lr = this.next(group.lr, this.baseLrs[i]);
		});
	}

	/** The present learning rates, one per group. */
	getLastLr(): number[] {
		return this.optimizer.paramGroups.map(({ lr }) => lr);
	}

	/** The learning rate of this epoch, given that of the last one and the first. */
	protected abstract next(lr: number, base: number): number;
}

/** Multiplies the learning rate by `gamma` every `stepSize` epochs. */
export class StepLR extends LRScheduler {
	private readonly gamma: number;

	constructor(
		optimizer: Optimizer<OptimizerOptions>,
		private readonly stepSize: number,
		{ gamma = 0.1 }: { gamma?: number } = {}
	) {
		super(optimizer);
		this.gamma = gamma;
	}

	protected next(lr: number): number {
		return this.lastEpoch % this.stepSize === 0 ? lr * this.gamma : lr;
	}
}

/** Python's own, to the last digit. */
const cosine = (x: number): number => sincos(x)[1];

/** Half a cosine from the first learning rate down to `etaMin` in `tMax` epochs (Loshchilov and Hutter 2017). */
export class CosineAnnealingLR extends LRScheduler {
	private readonly etaMin: number;

	constructor(
		optimizer: Optimizer<OptimizerOptions>,
		private readonly tMax: number,
		{ etaMin = 0 }: { etaMin?: number } = {}
	) {
		super(optimizer);
		this.etaMin = etaMin;
	}

	// Each rate follows from the last one, as in PyTorch, so that the digits agree.
	protected next(lr: number, base: number): number {
		const { lastEpoch: epoch, tMax, etaMin } = this;
		if ((epoch - 1 - tMax) % (2 * tMax) === 0)
			return lr + ((base - etaMin) * (1 - cosine(Math.PI / tMax))) / 2;
		const height = (e: number) => 1 + cosine((Math.PI * e) / tMax);
		return (height(epoch) / height(epoch - 1)) * (lr - etaMin) + etaMin;
	}
}
