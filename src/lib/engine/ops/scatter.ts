import type { ScatterKernel } from '../devices/Device.ts';
import { inPlace } from '../elementwise.ts';
import { type Op, quietly, record } from '../op.ts';
import { checkIndex } from '../positions.ts';
import { wrapDim } from '../shape.ts';
import { Tensor } from '../Tensor.ts';
import { cat } from './cat.ts';

interface Place {
	dim: number;
	index: Tensor;
}

const own = (parameters: unknown, gradient: Tensor): Tensor => {
	const { dim, index } = parameters as Place;
	return gradient.scatter(dim, index, 0);
};

const fromIndex = (parameters: unknown, gradient: Tensor): Tensor => {
	const { dim, index } = parameters as Place;
	return gradient.gather(dim, index);
};

/** A gradient for the used part of a source among zeros for the unused part. */
function padded(gradient: Tensor, shape: readonly number[]): Tensor {
	return shape.reduce((part, size, d) => {
		const missing = size - part.shape[d];
		if (missing === 0) return part;
		return cat([part, part.newZeros(part.shape.map((n, i) => (i === d ? missing : n)))], d);
	}, gradient);
}

const setOp: Op = {
	name: 'Scatter',
	tex: ([x]) => x,
	saves: 'nothing',
	gradients: [
		{ rule: (gradient, { parameters }) => own(parameters, gradient), local: () => '[j \\ne i]' },
		{
			rule: (gradient, { parameters, shapes: [, shape] }) =>
				padded(fromIndex(parameters, gradient), shape),
			local: () => '[j = i]'
		}
	]
};

const fillOp: Op = { ...setOp, overload: 1, gradients: setOp.gradients.slice(0, 1) };

const addOp: Op = {
	name: 'ScatterAdd',
	tex: ([x, source]) => `${x} + ${source}`,
	saves: 'nothing',
	gradients: [{ rule: (gradient) => gradient, local: () => '1' }, setOp.gradients[1]]
};

/** Keyword arguments of `scatter`. */
export interface ScatterOptions {
	/** What becomes of a value at its place: it replaces what is there unless told otherwise. */
	reduce?: 'add' | 'multiply' | null;
}

function checkTypes(who: string, self: Tensor, source: Tensor): void {
	if (source.dtype !== self.dtype)
		throw new Error(
			`${who}: tensor and source must have one dtype, got ${self.dtype.name} and ${source.dtype.name}; convert one with .to()`
		);
}

function scatterInto(
	kernel: ScatterKernel,
	self: Tensor,
	d: number,
	index: Tensor,
	source: Tensor
): Tensor {
	const out = quietly(() => self.clone());
	if (index.numel() > 0) self.device.scatter(kernel, out, d, index, source);
	return out;
}

/** A copy of self with self[index[i, j], j] = source[i, j] for dim 0, and so on; the source may be a number. */
export function scatter(
	self: Tensor,
	dim: number,
	index: Tensor,
	source: Tensor | number,
	{ reduce = null }: ScatterOptions = {}
): Tensor {
	const d = wrapDim(dim, self.dim(), 'scatter');
	checkIndex('scatter', self, d, index, source instanceof Tensor ? source : undefined);
	if (source instanceof Tensor) checkTypes('scatter', self, source);
	let from: Tensor;
	if (source instanceof Tensor) from = source;
	else {
		from = Tensor.allocate(self.device, self.dtype, []);
		self.device.fill(from, source);
		from = quietly(() => from.expand(...index.shape));
	}
	const out = scatterInto(reduce ?? 'set', self, d, index, from);
	const place: Place = { dim: d, index };
	if (reduce && (self.requiresGrad || from.requiresGrad))
		throw new Error(
			`scatter: with reduce '${reduce}' there is no gradient, got a tensor that requires grad; use scatterAdd() or detach()`
		);
	return source instanceof Tensor
		? record(setOp, [self, source], out, place)
		: record(fillOp, [self], out, place);
}

/** scatter, in place. */
export function scatter_(
	self: Tensor,
	dim: number,
	index: Tensor,
	source: Tensor | number,
	options: ScatterOptions = {}
): Tensor {
	return inPlace('scatter', self, (before) => scatter(before, dim, index, source, options));
}

/** A copy of self with source[i, j] added to self[index[i, j], j] for dim 0, and so on. */
export function scatterAdd(self: Tensor, dim: number, index: Tensor, source: Tensor): Tensor {
	const d = wrapDim(dim, self.dim(), 'scatterAdd');
	checkIndex('scatterAdd', self, d, index, source);
	checkTypes('scatterAdd', self, source);
	const out = scatterInto('add', self, d, index, source);
	return record(addOp, [self, source], out, { dim: d, index } satisfies Place);
}

/** scatterAdd, in place. */
export function scatterAdd_(self: Tensor, dim: number, index: Tensor, source: Tensor): Tensor {
	return inPlace('scatterAdd', self, (before) => scatterAdd(before, dim, index, source));
}
