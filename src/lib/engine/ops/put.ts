import { inPlace, recordWrite } from '../elementwise.ts';
import { locate, scatterAt } from '../indexing/positions.ts';
import { hiddenMask, putMasked } from '../indexing/masked.ts';
import { resolve } from '../indexing/resolve.ts';
import { type Index } from '../indexing/slice.ts';
import { type Op, quietly } from '../op.ts';
import { type Shape, showShape } from '../shape.ts';
import { Tensor } from '../Tensor.ts';
import { checkApart, checkFollowed, checkWritable } from '../writable.ts';

/** What is written over passes no gradient on; the values get that of where they went. */
const makeOp = (name: string, indices: readonly Index[], accumulate: boolean): Op => ({
	name,
	overload: name === 'CopySlices' ? null : 0,
	tex: ([x, value]) => `${x}[\\cdot] \\leftarrow ${value}`,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient) => (accumulate ? gradient : gradient.clone().put(indices, 0)),
			local: () => '1'
		},
		{ rule: (gradient) => gradient.at(...indices), local: () => '1' }
	]
});

/** `value` seen in `shape`: superfluous leading sizes of 1 fall away, the rest broadcasts. */
function fit(value: Tensor, shape: Shape, who: string): Tensor {
	let own = value.shape;
	while (own.length > shape.length && own[0] === 1) own = own.slice(1);
	const fits =
		own.length <= shape.length &&
		own.every((size, i) => size === 1 || size === shape[i + shape.length - own.length]);
	if (!fits)
		throw new Error(
			`${who}: the value must broadcast to the shape of what is written to, got ${showShape(value.shape)} for ${showShape(shape)}; reshape it`
		);
	return value.reshape(...own).expand(...shape);
}

/** Keyword arguments of `put`. */
export interface PutOptions {
	/** Add to what is there instead of replacing it; positions named twice get both. */
	accumulate?: boolean;
}

/**
 * Python's `x[…] = value`, in place: `indices` are what `at` takes, in a list (or one alone that is no list);
 * `value` is a number or a tensor that broadcasts to what `at` would give.
 */
export function put(
	self: Tensor,
	indices: readonly Index[] | Exclude<Index, ArrayLike<unknown>> | Tensor,
	value: Tensor | number | boolean,
	{ accumulate = false }: PutOptions = {}
): Tensor {
	const list = Array.isArray(indices) ? (indices as readonly Index[]) : [indices as Index];
	checkFollowed(self, 'put');
	const values = value instanceof Tensor ? value : self.newFull([], value);
	const mask = hiddenMask(list);
	if (mask) return inPlace('put', self, (before) => putMasked(before, mask, values, accumulate));
	let name = 'CopySlices';
	quietly(() => {
		const { view, picks } = resolve(self, list, 'put');
		if (picks.every((entry) => entry === null)) {
			// One number alone may go wherever several elements share a place.
			if (values.dim() > 0) checkWritable(view, 'put');
			checkApart(view, values, 'put');
			const source = fit(values, view.shape, 'put');
			view.device.copy(accumulate ? view.add(source) : source, view);
			return;
		}
		name = 'IndexPut';
		checkWritable(view, 'put');
		if (values.dtype !== self.dtype)
			throw new Error(
				`put: the value must have the dtype of the tensor where lists or tensors pick, got ${values.dtype.name} for ${self.dtype.name}; convert it with to()`
			);
		const positions = locate(view, picks, 'put');
		scatterAt(view, positions, fit(values, positions.shape, 'put'), accumulate ? 'add' : 'set');
	});
	return recordWrite(makeOp(name, list, accumulate), [self, values], self);
}
