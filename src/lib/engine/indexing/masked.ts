import type { Op } from '../op.ts';
import { quietly, record } from '../op.ts';
import { numelOf, showShape } from '../shape.ts';
import { Tensor } from '../Tensor.ts';

interface Place {
	/** Where the mask holds, of as many dimensions as the tensor. */
	readonly mask: Tensor;
	/** Per element of the mask, which row of the values belongs there; null if all get the same. */
	readonly rows: Tensor | null;
	readonly accumulate: boolean;
}

const op: Op = {
	name: 'IndexPut',
	tex: ([x]) => x,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, { parameters }) => {
				const { mask, accumulate } = parameters as Place;
				return accumulate ? gradient : gradient.maskedFill(mask, 0);
			},
			local: () => '[\\neg c]'
		},
		{
			rule: (gradient, { shapes: [, shape], parameters }) => {
				const { mask, rows } = parameters as Place;
				const used = gradient.maskedFill(mask.logicalNot(), 0);
				if (!rows) return used;
				const rest = gradient.shape.slice(gradient.dim() - shape.length + 1);
				const flat = used.reshape(rows.numel(), ...rest);
				return flat.newZeros([shape[0], ...rest]).indexAdd(0, rows, flat);
			},
			local: () => '[c]'
		}
	]
};

/** The mask that an index consists of, if it is where it can't be read; else null. */
export function hiddenMask(indices: readonly unknown[]): Tensor | null {
	const [only] = indices;
	const hidden = indices.length === 1 && only instanceof Tensor && !only.device.synchronous;
	return hidden && only.dtype.category === 'bool' && only.dim() > 0 ? only : null;
}

/**
 * A copy of `self` with `values` where `mask` holds, in its first dimensions: what index_put does with one mask,
 * without asking how many places there are. The values are one for all places, or a row for each in their order.
 */
export function putMasked(self: Tensor, mask: Tensor, values: Tensor, accumulate: boolean): Tensor {
	const rest = self.shape.slice(mask.dim());
	const own = values.shape;
	const fits =
		mask.shape.every((size, d) => size === self.shape[d]) &&
		own.length <= rest.length + 1 &&
		own
			.slice(Math.max(own.length - rest.length, 0))
			.every((size, i, all) => size === 1 || size === rest[rest.length - all.length + i]);
	if (!fits)
		throw new Error(
			`indexPut: mask and values must fit, got ${showShape(mask.shape)} and ${showShape(own)} for ${showShape(self.shape)}; reshape them`
		);
	const eachHasOwn = own.length > rest.length && own[0] !== 1;
	const { out, place } = quietly(() => {
		const full = mask.reshape(...mask.shape, ...rest.map(() => 1)).expand(...self.shape);
		let rows: Tensor | null = null;
		let source = values;
		if (!eachHasOwn && own.length > rest.length) source = values.reshape(...own.slice(1));
		if (eachHasOwn) {
			rows = mask
				.reshape(-1)
				.cumsum(0)
				.sub(1)
				.clamp(0, Math.max(own[0] - 1, 0));
			const picked =
				numelOf(own) === 0
					? values.newZeros([rows.numel(), ...own.slice(1)])
					: values.indexSelect(0, rows);
			source = picked.expand(rows.numel(), ...rest).reshape(...self.shape);
		}
		const written = accumulate ? self.add(source) : source;
		return {
			out: written.where(full, self),
			place: { mask: full, rows, accumulate } satisfies Place
		};
	});
	return record(op, [self, values], out, place);
}
