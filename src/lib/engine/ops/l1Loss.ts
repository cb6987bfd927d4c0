import { checkLossShapes, type LossOptions, reduceLoss } from '../loss.ts';
import type { Tensor } from '../Tensor.ts';

/** The absolute error of `input` against `target`. */
export function l1Loss(
	input: Tensor,
	target: Tensor,
	{ reduction = 'mean' }: LossOptions = {}
): Tensor {
	checkLossShapes(input, target, 'l1Loss');
	return reduceLoss(input.sub(target).abs(), reduction, 'l1Loss');
}
