import type { Tensor } from '#lib/engine/index.ts';
import { Ellipsis, Float, Slice, Tuple, type Value } from './values.ts';

type At = (...index: unknown[]) => Tensor;

/** Python's index in the form that `at` takes. */
function translate(value: Value): unknown {
	if (value instanceof Slice) return { start: value.start, stop: value.stop, step: value.step };
	if (value instanceof Ellipsis) return '...';
	if (value instanceof Float) return value.value;
	if (value instanceof Tuple) return value.items.map(translate);
	return Array.isArray(value) ? value.map(translate) : value;
}

/** `x[index]`. */
export function indexed(x: Tensor, index: readonly Value[]): Tensor {
	const list = index.length === 1 && index[0] instanceof Tuple ? index[0].items : index;
	return (x as unknown as { at: At }).at(...list.map(translate));
}
