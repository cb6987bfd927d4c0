import { type Op, quietly, record } from '../op.ts';
import { numelOf, type Shape, showShape, stridesOf } from '../shape.ts';
import { type SizeList, sizeList } from '../sizes.ts';
import type { Tensor } from '../Tensor.ts';

const make = (name: string): Op => ({
	name,
	tex: ([x]) => x,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, { shapes: [shape] }) => gradient.reshape(...shape),
			local: () => '1',
			chain: (gradient) => gradient
		}
	]
});

const viewOp = make('View');
const reshapeOp = make('ReshapeAlias');
const unsafeOp = make('UnsafeView');
/** `squeeze_`, by which PyTorch takes the row off a vector's product. */
const squeezeOp: Op = { ...make('Squeeze'), overload: 3 };

/** Sizes with one −1 filled in. */
function inferShape(sizes: readonly number[], self: Tensor, who: string): Shape {
	const numel = self.numel();
	let shape = sizes;
	const unknown = sizes.indexOf(-1);
	if (unknown >= 0) {
		const others = sizes.filter((_, i) => i !== unknown);
		shape = sizes.map((size, i) => (i === unknown ? numel / numelOf(others) : size));
	}
	let fits = numelOf(shape) === numel;
	for (let i = 0; i < shape.length; i++) fits &&= shape[i] >= 0 && Number.isInteger(shape[i]);
	if (!fits)
		throw new Error(
			`${who}: the sizes must multiply to ${numel} elements, with at most one -1, got ${showShape(sizes)} for shape ${showShape(self.shape)}; choose other sizes`
		);
	return shape;
}

/** Strides that show the same elements with other sizes, or null where only a copy could. */
function viewStrides(self: Tensor, shape: Shape): readonly number[] | null {
	if (self.isContiguous() || self.numel() === 0) return stridesOf(shape);
	const strides = new Array<number>(shape.length).fill(1);
	let to = shape.length - 1;
	for (let from = self.dim() - 1; from >= 0; from--) {
		// A chunk: old dimensions that lie evenly in memory.
		let chunk = self.shape[from];
		let step = self.strides[from];
		while (
			from > 0 &&
			(chunk === 1 || self.shape[from - 1] === 1 || self.strides[from - 1] === step * chunk)
		) {
			from--;
			if (chunk === 1) step = self.strides[from];
			chunk *= self.shape[from];
		}
		let covered = 1;
		while (to >= 0 && (covered < chunk || shape[to] === 1)) {
			strides[to] = step * covered;
			covered *= shape[to--];
		}
		if (covered !== chunk) return null;
	}
	return strides;
}

/** The same elements with other sizes, sharing memory; one size may be −1. */
export function view(self: Tensor, ...sizes: SizeList): Tensor {
	const shape = inferShape(sizeList(sizes), self, 'view');
	const strides = viewStrides(self, shape);
	if (!strides)
		throw new Error(
			`view: the elements must lie so in memory that the sizes ${showShape(shape)} need no copy, got shape ${showShape(self.shape)} with strides ${showShape(self.strides)}; use reshape() or call contiguous() first`
		);
	return record(viewOp, [self], self.asView(shape, strides, self.offset));
}

/** The same elements with other sizes: a view where possible, else a copy; one size may be −1. */
export function reshape(self: Tensor, ...sizes: SizeList): Tensor {
	const shape = inferShape(sizeList(sizes), self, 'reshape');
	const strides = viewStrides(self, shape);
	if (strides) return record(reshapeOp, [self], self.asView(shape, strides, self.offset));
	const copy = quietly(() => self.contiguous());
	return record(unsafeOp, [self], copy.asView(shape, stridesOf(shape), 0));
}

/** A fresh product in the sizes that it is given back in, under the names that PyTorch's `matmul` leaves. */
export function shapeProduct(product: Tensor, shape: Shape, ofVector: boolean): Tensor {
	const out = product.asView(shape, stridesOf(shape), 0);
	return record(ofVector && shape.length === 1 ? squeezeOp : unsafeOp, [product], out);
}
