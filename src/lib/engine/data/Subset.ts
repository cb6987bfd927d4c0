import type { Dataset } from './Dataset.ts';

/** Some samples of a dataset, by their positions. */
export class Subset<Sample> implements Dataset<Sample> {
	constructor(
		readonly dataset: Dataset<Sample>,
		readonly indices: readonly number[]
	) {}

	get length(): number {
		return this.indices.length;
	}

	at(index: number): Sample | undefined {
		const place = this.indices.at(index);
		return place === undefined ? undefined : this.dataset.at(place);
	}
}
