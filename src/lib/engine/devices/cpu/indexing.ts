import type { Tensor } from '../../Tensor.ts';
import { copy, read } from './copy.ts';
import { binary } from './elementwise.ts';

/** The slice of `x` at position `i` of `dim`, without that dimension. */
function slice(x: Tensor, dim: number, i: number): Tensor {
	const without = (of: readonly number[]) => of.filter((_, d) => d !== dim);
	return x.asView(without(x.shape), without(x.strides), x.offset + i * x.strides[dim]);
}

export function indexSelect(x: Tensor, dim: number, index: Tensor, out: Tensor): void {
	Array.from(read(index)).forEach((from, to) => copy(slice(x, dim, from), slice(out, dim, to)));
}

export function indexAdd(out: Tensor, dim: number, index: Tensor, x: Tensor): void {
	Array.from(read(index)).forEach((to, from) => {
		const target = slice(out, dim, to);
		binary('add', target, slice(x, dim, from), target);
	});
}
