/** What a loader draws from: samples by their position. Arrays are datasets too. */
export interface Dataset<Sample = unknown> {
	readonly length: number;
	at(index: number): Sample | undefined;
	/** Several samples at once, already put together into a batch, where that is cheaper than one by one. */
	collated?(indices: readonly number[]): unknown;
}
