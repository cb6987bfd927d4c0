import { type Op, record } from '../op.ts';
import { sameShape, showShape } from '../shape.ts';
import { Tensor } from '../Tensor.ts';

const difference = (a: Tensor, b: Tensor): Tensor => a.sub(b).mul(2 / a.numel());

const op: Op = {
	name: 'MseLoss',
	tex: ([a, b]) => `\\frac{1}{n} \\sum (${a} - ${b})^2`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [a, b] }) => difference(a, b).mul(gradient),
			local: ([a, b]) => `\\frac{2}{n} (${a} - ${b})`
		},
		{
			rule: (gradient, { saved: [a, b] }) => difference(b, a).mul(gradient),
			local: ([a, b]) => `\\frac{2}{n} (${b} - ${a})`
		}
	]
};

/** The mean squared error of `input` against `target`, both of one shape → scalar. */
export function mseLoss(input: Tensor, target: Tensor): Tensor {
	if (!sameShape(input.shape, target.shape))
		throw new Error(
			`mseLoss: input and target must have one shape, got ${showShape(input.shape)} and ${showShape(target.shape)}; broadcasting them would compare every pair: reshape one`
		);
	const { device, dtype } = input;
	const error = Tensor.empty(device, dtype, input.shape);
	const out = Tensor.empty(device, dtype, []);
	device.binary('sub', input, target, error);
	device.unary('square', error, error);
	device.reduce('mean', error, out);
	return record(op, [input, target], out);
}
