import type { DrawOptions } from '../draw.ts';
import { defaultGenerator } from '../random/defaultGenerator.ts';
import { Generator as RandomGenerator } from '../random/Generator.ts';
import { randomInt64, randperm } from '../random/integers.ts';
import type { Tensor } from '../Tensor.ts';
import { collate } from './collate.ts';
import type { Dataset } from './Dataset.ts';

/** Keyword arguments of `DataLoader`. */
export interface DataLoaderOptions<Batch> extends DrawOptions {
	batchSize?: number;
	/** A new order in every epoch. */
	shuffle?: boolean;
	/** Leave out the last batch if it is smaller than the others. */
	dropLast?: boolean;
	/** Puts samples together into a batch. */
	collateFn?: (samples: readonly unknown[]) => Batch;
}

/** The positions in random order: PyTorch's RandomSampler. */
function* shuffled(count: number, given: RandomGenerator | undefined): Generator<number> {
	const generator = given ?? new RandomGenerator().manualSeed(randomInt64(defaultGenerator));
	yield* randperm(generator, count);
	// PyTorch draws an order for the rest too, of which there is none. One sees it by a generator of one's own.
	randperm(generator, count);
}

function* counted(count: number): Generator<number> {
	for (let i = 0; i < count; i++) yield i;
}

/**
 * The samples of a dataset in batches, to be gone through once per epoch: `for (const [x, y] of loader)`. It draws
 * from the generators just as PyTorch does, so that the same seed gives the same batches.
 */
export class DataLoader<Batch = Tensor[]> {
	readonly batchSize: number;
	private readonly options: DataLoaderOptions<Batch>;

	constructor(dataset: Dataset, options?: DataLoaderOptions<Batch>);
	constructor(dataset: Dataset, batchSize: number, options?: DataLoaderOptions<Batch>);
	constructor(
		readonly dataset: Dataset,
		batchSize: number | DataLoaderOptions<Batch> = {},
		more: DataLoaderOptions<Batch> = {}
	) {
		this.options = typeof batchSize === 'number' ? { ...more, batchSize } : batchSize;
		this.batchSize = this.options.batchSize ?? 1;
		if (!(Number.isInteger(this.batchSize) && this.batchSize > 0))
			throw new Error(
				`DataLoader: the batch size must be a whole number of 1 or more, got ${this.batchSize}; try 16`
			);
		if (this.options.shuffle && dataset.length === 0)
			throw new Error(
				'DataLoader: a dataset to shuffle must have a sample, got none; leave out shuffle'
			);
	}

	/** The number of batches. */
	get length(): number {
		const batches = this.dataset.length / this.batchSize;
		return this.options.dropLast ? Math.floor(batches) : Math.ceil(batches);
	}

	/** Begins an epoch. */
	[Symbol.iterator](): Iterator<Batch> {
		// A seed that PyTorch draws for its workers at once, and then doesn't use; the order is drawn with the first batch.
		randomInt64(this.options.generator ?? defaultGenerator);
		return this.batches();
	}

	private *batches(): Generator<Batch> {
		const { shuffle = false, dropLast = false, generator } = this.options;
		const count = this.dataset.length;
		let batch: number[] = [];
		for (const index of shuffle ? shuffled(count, generator) : counted(count)) {
			batch.push(index);
			if (batch.length < this.batchSize) continue;
			yield this.fetch(batch);
			batch = [];
		}
		if (batch.length > 0 && !dropLast) yield this.fetch(batch);
	}

	private fetch(indices: readonly number[]): Batch {
		const { dataset, options } = this;
		if (dataset.collated && !options.collateFn) return dataset.collated(indices) as Batch;
		const samples = indices.map((index) => dataset.at(index));
		return options.collateFn ? options.collateFn(samples) : (collate(samples) as Batch);
	}
}
