import { type Op, quietly, record } from '../op.ts';
import { wrapDim } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';
import { cat } from './cat.ts';

interface Rolled {
	shifts: readonly number[];
	dims: readonly number[];
}

const op: Op = {
	name: 'Roll',
	tex: ([x]) => `\\operatorname{roll} ${x}`,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, { parameters }) => {
				const { shifts, dims } = parameters as Rolled;
				return gradient.roll(
					shifts.map((shift) => -shift),
					dims
				);
			},
			local: () => '1'
		}
	]
};

function rollOne(x: Tensor, shift: number, dim: number): Tensor {
	const n = x.shape[dim];
	const start = n === 0 ? 0 : (((n - shift) % n) + n) % n;
	return start === 0 ? x : cat([x.narrow(dim, start, n - start), x.narrow(dim, 0, start)], dim);
}

/** The elements moved by `shifts` along `dims`, what leaves at the end coming in at the start; flattened if there are no dims. */
export function roll(
	self: Tensor,
	shifts: number | readonly number[],
	dims: number | readonly number[] | null = null
): Tensor {
	const by = [shifts].flat() as number[];
	const along = (dims === null ? [] : [dims].flat()) as number[];
	if (along.length === 0 && by.length === 1)
		return self
			.reshape(-1)
			.roll(by, 0)
			.reshape(...self.shape);
	if (by.length !== along.length || by.length === 0)
		throw new Error(
			`roll: as many shifts as dims are required, got ${by.length} and ${along.length}; give each dim its shift`
		);
	const wrapped = along.map((dim) => wrapDim(dim, self.dim(), 'roll'));
	const out = quietly(() => {
		const moved = by.reduce((x, shift, i) => rollOne(x, shift, wrapped[i]), self);
		return moved === self ? self.clone() : moved;
	});
	return record(op, [self], out, { shifts: by, dims: wrapped } satisfies Rolled);
}
