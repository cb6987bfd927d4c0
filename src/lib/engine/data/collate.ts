import { tensor } from '../construct.ts';
import { float64, int64 } from '../dtype.ts';
import { stack } from '../ops/stack.ts';
import { Tensor } from '../Tensor.ts';

/**
 * Puts samples together into a batch, field by field: tensors are stacked, numbers become a tensor (of int64 if all
 * are whole, else of float64, as Python's are), arrays and plain objects are gone into.
 */
export function collate(samples: readonly unknown[]): unknown {
	const [first] = samples;
	if (first instanceof Tensor) return stack(samples as Tensor[]);
	if (typeof first === 'number') {
		const numbers = samples as number[];
		return tensor(numbers, { dtype: numbers.every(Number.isInteger) ? int64 : float64 });
	}
	if (typeof first === 'boolean') return tensor(samples as boolean[]);
	if (Array.isArray(first))
		return first.map((_, i) => collate(samples.map((sample) => (sample as unknown[])[i])));
	if (first && Object.getPrototypeOf(first) === Object.prototype)
		return Object.fromEntries(
			Object.keys(first).map((key) => [
				key,
				collate(samples.map((sample) => (sample as Record<string, unknown>)[key]))
			])
		);
	return [...samples];
}
