import type { DrawOptions } from '../draw.ts';
import { defaultGenerator } from '../random/defaultGenerator.ts';
import { randperm } from '../random/integers.ts';
import type { Dataset } from './Dataset.ts';
import { Subset } from './Subset.ts';

/** Lengths from fractions that sum to 1; what rounding leaves over goes to the first ones, one each. */
function toLengths(fractions: readonly number[], count: number): number[] {
	const lengths = fractions.map((fraction) => Math.floor(count * fraction));
	const left = count - lengths.reduce((sum, length) => sum + length, 0);
	for (let i = 0; i < left; i++) lengths[i % lengths.length]++;
	return lengths;
}

/** Parts of a dataset drawn at random, of the lengths given, or of the fractions of it if they sum to 1. */
export function randomSplit<Sample>(
	dataset: Dataset<Sample>,
	lengths: readonly number[],
	{ generator = defaultGenerator }: DrawOptions = {}
): Subset<Sample>[] {
	const total = lengths.reduce((sum, length) => sum + length, 0);
	const fractions = Math.abs(total - 1) <= 1e-9 && total <= 1 && dataset.length !== 1;
	const counts = fractions ? toLengths(lengths, dataset.length) : lengths;
	if (
		!fractions &&
		(total !== dataset.length || !lengths.every((n) => Number.isInteger(n) && n >= 0))
	)
		throw new Error(
			`randomSplit: whole lengths that sum to ${dataset.length} (or fractions that sum to 1) are required, got ${lengths.join(', ')}; correct one of them`
		);
	const order = Array.from(randperm(generator, dataset.length));
	return counts.map((count) => new Subset(dataset, order.splice(0, count)));
}
