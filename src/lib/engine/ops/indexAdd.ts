import { inPlace } from '../elementwise.ts';
import { type Op, quietly, record } from '../op.ts';
import { along, checkList } from '../positions.ts';
import { showShape, wrapDim } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';

interface Place {
	dim: number;
	index: Tensor;
	alpha: number;
}

/** The gradient of a source: what stands at its positions. */
const atPositions = (gradient: Tensor, parameters: unknown, shape: readonly number[]): Tensor => {
	const { dim, index } = parameters as Place;
	return gradient.indexSelect(dim, index).reshape(...shape);
};

const addOp: Op = {
	name: 'IndexAdd',
	tex: ([x, source]) => `${x} + ${source}`,
	saves: 'nothing',
	gradients: [
		{ rule: (gradient) => gradient, local: () => '1' },
		{
			rule: (gradient, { parameters, shapes: [, shape] }) => {
				const part = atPositions(gradient, parameters, shape);
				const { alpha } = parameters as Place;
				return alpha === 1 ? part : part.mul(alpha);
			},
			local: () => '1'
		}
	]
};

const copyOp: Op = {
	name: 'IndexCopy',
	tex: ([x]) => x,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, { parameters }) => {
				const { dim, index } = parameters as Place;
				return gradient.indexFill(dim, index, 0);
			},
			local: () => '[j \\ne i]'
		},
		{
			rule: (gradient, { parameters, shapes: [, shape] }) =>
				atPositions(gradient, parameters, shape),
			local: () => '[j = i]'
		}
	]
};

function checkSource(who: string, self: Tensor, d: number, index: Tensor, source: Tensor): void {
	checkList(who, self, d, index);
	if (source.dtype !== self.dtype)
		throw new Error(
			`${who}: tensor and source must have one dtype, got ${self.dtype.name} and ${source.dtype.name}; convert one with .to()`
		);
	const wanted = self.shape.map((size, i) => (i === d ? index.numel() : size));
	const fits =
		source.dim() === 0
			? index.numel() === 1 && self.dim() <= 1
			: source.shape.join() === wanted.join();
	if (!fits)
		throw new Error(
			`${who}: the source must have shape ${showShape(wanted)}, got ${showShape(source.shape)}; reshape it`
		);
}

/** A copy of self with alpha · source added at the positions of `dim` that `index` names. */
export function indexAdd(
	self: Tensor,
	dim: number,
	index: Tensor,
	source: Tensor,
	{ alpha = 1 }: { alpha?: number } = {}
): Tensor {
	const d = wrapDim(dim, self.dim(), 'indexAdd');
	checkSource('indexAdd', self, d, index, source);
	const out = quietly(() => {
		const copy = self.clone();
		const part = alpha === 1 ? source : source.mul(alpha);
		if (part.numel() > 0) self.device.scatter('add', copy, d, along(index, d, part.shape), part);
		return copy;
	});
	return record(addOp, [self, source], out, { dim: d, index, alpha } satisfies Place);
}

/** indexAdd, in place. */
export function indexAdd_(
	self: Tensor,
	dim: number,
	index: Tensor,
	source: Tensor,
	options: { alpha?: number } = {}
): Tensor {
	return inPlace('indexAdd', self, (before) => indexAdd(before, dim, index, source, options));
}

/** A copy of self with `source` at the positions of `dim` that `index` names. */
export function indexCopy(self: Tensor, dim: number, index: Tensor, source: Tensor): Tensor {
	const d = wrapDim(dim, self.dim(), 'indexCopy');
	checkSource('indexCopy', self, d, index, source);
	const out = quietly(() => {
		const copy = self.clone();
		if (source.numel() > 0)
			self.device.scatter('set', copy, d, along(index, d, source.shape), source);
		return copy;
	});
	return record(copyOp, [self, source], out, { dim: d, index, alpha: 1 } satisfies Place);
}

/** indexCopy, in place. */
export function indexCopy_(self: Tensor, dim: number, index: Tensor, source: Tensor): Tensor {
	return inPlace('indexCopy', self, (before) => indexCopy(before, dim, index, source));
}
