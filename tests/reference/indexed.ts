import { ellipsis, slice, type Tensor } from '#lib/engine/index.ts';
import { Ellipsis, Float, Slice, Tuple, type Value } from './values.ts';

type At = (...index: unknown[]) => Tensor;

/** Python's index in the form that `at` takes. */
function translate(value: Value): unknown {
	if (value instanceof Slice) return slice(value.start, value.stop, value.step);
	if (value instanceof Ellipsis) return ellipsis;
	if (value instanceof Float) return value.value;
	if (value instanceof Tuple) return value.items.map(translate);
	return Array.isArray(value) ? value.map(translate) : value;
}

/** `x[index]`. */
export function indexed(x: Tensor, index: readonly Value[]): Tensor {
	const [only] = index;
	// Python takes a list for a tuple if it holds anything but plain positions.
	const plain = (value: Value) => typeof value === 'number' || typeof value === 'boolean';
	const spread = index.length === 1 && Array.isArray(only) && !only.every(plain);
	const list = spread ? only : index.length === 1 && only instanceof Tuple ? only.items : index;
	return (x as unknown as { at: At }).at(...list.map(translate));
}
