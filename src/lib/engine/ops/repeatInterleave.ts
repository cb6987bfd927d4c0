import { tensor } from '../construct.ts';
import { int64 } from '../dtype.ts';
import { numbersOf } from '../reading.ts';
import { showShape, wrapDim } from '../shape.ts';
import { Tensor } from '../Tensor.ts';

/** Each position along `dim` repeated on the spot, as often as `repeats` says; flattened if there is no dim. */
export function repeatInterleave(
	self: Tensor,
	repeats: number | Tensor,
	{ dim = null }: { dim?: number | null; outputSize?: number } = {}
): Tensor {
	const x = dim === null ? self.reshape(-1) : self;
	const d = wrapDim(dim ?? 0, x.dim(), 'repeatInterleave');
	const source = x.dim() === 0 ? x.reshape(1) : x;
	const n = source.shape[d];
	const counts =
		repeats instanceof Tensor ? Array.from(numbersOf(repeats, 'repeatInterleave')) : [repeats];
	if ((counts.length !== 1 && counts.length !== n) || counts.some((count) => count < 0))
		throw new Error(
			`repeatInterleave: one number of times, or one for each of the ${n} positions, is required, got ${showShape(counts)}; none below 0`
		);
	const index = Array.from({ length: n }, (_, i) =>
		new Array<number>(counts[counts.length === 1 ? 0 : i]).fill(i)
	).flat();
	return source.indexSelect(d, tensor(index, { dtype: int64, device: source.device }));
}
