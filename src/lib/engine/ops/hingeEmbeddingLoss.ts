import { zerosLike } from '../creation.ts';
import { type LossOptions, reduceLoss } from '../loss.ts';
import type { Tensor } from '../Tensor.ts';
import { where } from './where.ts';

/** The distance itself where the target is 1, what it lacks to the margin where the target is −1. */
export function hingeEmbeddingLoss(
	self: Tensor,
	target: Tensor,
	{ margin = 1, reduction = 'mean' }: LossOptions & { margin?: number } = {}
): Tensor {
	const zero = zerosLike(self);
	const short = where(target.ne(1), self.rsub(margin).clampMin(0), zero);
	const far = where(target.ne(-1), self, zero);
	return reduceLoss(short.add(far), reduction, 'hingeEmbeddingLoss');
}
