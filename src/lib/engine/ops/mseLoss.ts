import { gradMode } from '../autograd/gradMode.ts';
import { wrapNumber } from '../elementwise.ts';
import { checkLossShapes, differenceLoss, type LossOptions } from '../loss.ts';
import { type Op, record } from '../op.ts';
import type { Shape } from '../shape.ts';
import { Tensor } from '../Tensor.ts';

/** 2 ∕ n · (a − b) · gradient; in one tensor where nobody records it. */
function difference(gradient: Tensor, a: Tensor, b: Tensor): Tensor {
	const factor = 2 / a.numel();
	if (gradMode.enabled) return a.sub(b).mul(factor).mul(gradient);
	const out = Tensor.emptyLike(a, a.dtype);
	if (out.device.scaledDifference?.(a, b, factor, gradient, out)) return out;
	out.device.binary('sub', a, b, out);
	out.device.binary('mul', out, wrapNumber(factor, out), out);
	out.device.binary('mul', out, gradient, out);
	return out;
}

const op: Op = {
	name: 'MseLoss',
	tex: ([a, b]) => `\\frac{1}{n} \\sum (${a} - ${b})^2`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [a, b] }) => difference(gradient, a, b),
			local: ([a, b]) => `\\frac{2}{n} (${a} - ${b})`
		},
		{
			rule: (gradient, { saved: [a, b] }) => difference(gradient, b, a),
			local: ([a, b]) => `\\frac{2}{n} (${b} - ${a})`
		}
	]
};

/** The other reductions: no step of a lesson waits for them. */
const unreducedLoss = differenceLoss<null>({
	name: 'MseLoss',
	tex: (d) => `${d}^2`,
	slopeTex: (d) => `2 ${d}`,
	value: (d) => d.square(),
	slope: (d) => d.mul(2)
});

const scalar: Shape = [];

/** The squared error of `input` against `target`, both of one shape; its mean unless told otherwise. */
export function mseLoss(
	input: Tensor,
	target: Tensor,
	{ reduction = 'mean' }: LossOptions = {}
): Tensor {
	checkLossShapes(input, target, 'mseLoss');
	if (reduction !== 'mean' || input.dtype !== target.dtype)
		return unreducedLoss(input, target, reduction, null);
	const { device, dtype } = input;
	const out = Tensor.empty(device, dtype, scalar);
	if (!device.meanSquare?.(input, target, out)) {
		const error = Tensor.empty(device, dtype, input.shape);
		device.binary('sub', input, target, error);
		device.unary('square', error, error);
		device.reduce('mean', error, out);
	}
	return record(op, [input, target], out);
}
