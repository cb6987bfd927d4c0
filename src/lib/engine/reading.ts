import type { Tensor } from './Tensor.ts';

/**
 * The numbers of a tensor, row-major, for an op that can't go on without them. A GPU answers later: there it is an
 * error that names the way out, as is every other attempt to read at once.
 */
export function numbersOf(
	x: Tensor,
	who: string,
	reason = 'the shape of the result depends on them'
): ArrayLike<number> {
	if (x.device.synchronous) return x.device.read(x);
	throw new Error(
		`${who}: the numbers must be at hand, because ${reason}, got a tensor on ${x.device.type}; read it first with await t.cpu()`
	);
}
