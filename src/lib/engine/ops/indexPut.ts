import { inPlace } from '../elementwise.ts';
import { int64 } from '../dtype.ts';
import { hiddenMask, putMasked } from '../indexing/masked.ts';
import { type Op, quietly, record } from '../op.ts';
import { checkPositions } from '../positions.ts';
import { broadcastShapes, numelOf, type Shape, showShape, stridesOf } from '../shape.ts';
import { Tensor } from '../Tensor.ts';
import { nonzero } from './nonzero.ts';

interface Place {
	/** Positions in the flattened tensor, in the shape that is indexed. */
	places: Tensor;
	accumulate: boolean;
}

const op: Op = {
	name: 'IndexPut',
	tex: ([x]) => x,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, { parameters }) => {
				const { places, accumulate } = parameters as Place;
				return accumulate
					? gradient
					: gradient
							.reshape(-1)
							.scatter(0, places.reshape(-1), 0)
							.reshape(...gradient.shape);
			},
			local: () => '[j \\ne i]'
		},
		{
			rule: (gradient, { parameters }) => gradient.take((parameters as Place).places),
			local: () => '[j = i]'
		}
	]
};

/** Where in the flattened tensor the indices point: those tensors broadcast, the dimensions after them taken whole. */
function placesOf(self: Tensor, indices: readonly (Tensor | null)[], who: string): Tensor {
	return quietly(() => {
		const lists = indices.flatMap((index) =>
			index?.dtype.category === 'bool' ? nonzero(index).unbind(1) : [index]
		);
		if (lists.length > self.dim())
			throw new Error(
				`${who}: there must be at most ${self.dim()} indices, one per dimension, got ${lists.length}; leave some out`
			);
		const strides = stridesOf(self.shape);
		const named = lists.flatMap((index, d) => (index ? [d] : []));
		for (const d of named) checkPositions(who, lists[d]!, self.shape[d], { negative: true });
		const common = named.reduce<Shape>(
			(shape, d) => broadcastShapes(shape, lists[d]!.shape, who),
			[]
		);
		const whole = self.shape.map((_, d) => d).filter((d) => !named.includes(d));
		// Where the indexed dimensions are neighbours their result takes their place, else it comes first.
		const neighbours = named.every((d, i) => i === 0 || d === named[i - 1] + 1);
		const before = neighbours ? whole.filter((d) => d < named[0]) : [];
		const after = whole.filter((d) => !before.includes(d));
		const shape = [
			...before.map((d) => self.shape[d]),
			...common,
			...after.map((d) => self.shape[d])
		];
		let places = Tensor.allocate(self.device, int64, []).expand(...shape);
		const addAt = (positions: Tensor, first: number) => {
			const trailing = shape.length - first - positions.dim();
			places = places.add(
				positions.reshape(...positions.shape, ...new Array<number>(trailing).fill(1))
			);
		};
		for (const d of named) {
			const index = lists[d]!.to(int64);
			const wrapped = index.add(index.lt(0).mul(self.shape[d])).mul(strides[d]);
			const padded = wrapped.reshape(...common.slice(wrapped.dim()).map(() => 1), ...wrapped.shape);
			addAt(padded, before.length);
		}
		const range = (d: number) => {
			const out = Tensor.allocate(self.device, int64, [self.shape[d]]);
			out.device.write(
				out,
				Array.from({ length: self.shape[d] }, (_, i) => i * strides[d])
			);
			return out;
		};
		before.forEach((d, i) => addAt(range(d), i));
		after.forEach((d, i) => addAt(range(d), before.length + common.length + i));
		return places.contiguous();
	});
}

/**
 * A copy of self with `values` (broadcast) at the places that the index tensors name, one per dimension;
 * null takes a dimension whole, a bool tensor stands for its nonzero(). With `accumulate` they are added.
 */
export function indexPut(
	self: Tensor,
	indices: readonly (Tensor | null)[],
	values: Tensor,
	accumulate = false
): Tensor {
	if (values.dtype !== self.dtype)
		throw new Error(
			`indexPut: tensor and values must have one dtype, got ${self.dtype.name} and ${values.dtype.name}; convert one with .to()`
		);
	const mask = hiddenMask(indices);
	if (mask) return putMasked(self, mask, values, accumulate);
	const places = placesOf(self, indices, 'indexPut');
	const fits = broadcastShapes(values.shape, places.shape, 'indexPut');
	if (numelOf(fits) !== places.numel())
		throw new Error(
			`indexPut: the values must broadcast to ${showShape(places.shape)}, got ${showShape(values.shape)}; reshape them`
		);
	const out = quietly(() => {
		const flat = self.reshape(-1);
		const source = values.expand(...places.shape).reshape(-1);
		const put = accumulate
			? flat.scatterAdd(0, places.reshape(-1), source)
			: flat.scatter(0, places.reshape(-1), source);
		return put.reshape(...self.shape);
	});
	return record(op, [self, values], out, { places, accumulate } satisfies Place);
}

/** indexPut, in place. */
export function indexPut_(
	self: Tensor,
	indices: readonly (Tensor | null)[],
	values: Tensor,
	accumulate = false
): Tensor {
	return inPlace('indexPut', self, (before) => indexPut(before, indices, values, accumulate));
}
