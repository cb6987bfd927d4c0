import { numbersOf } from '../reading.ts';
import { sameShape } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';

/** Whether both tensors have one shape and the same elements. */
export function equal(self: Tensor, other: Tensor): boolean {
	return (
		sameShape(self.shape, other.shape) &&
		numbersOf(self.detach().eq(other.detach()).all(), 'equal', 'the answer depends on them')[0] !==
			0
	);
}
