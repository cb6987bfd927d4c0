import { type Op, quietly, record } from '../op.ts';
import { wrapDim } from '../shape.ts';
import { Tensor } from '../Tensor.ts';
import { softmaxInput, type SoftmaxOptions } from './softmax.ts';

const op: Op = {
	name: 'LogSoftmax',
	tex: ([x]) => `\\ln \\operatorname{softmax} ${x}`,
	saves: 'output',
	gradients: [
		{
			rule: (gradient, { saved: [y], parameters }) =>
				gradient.sub(y.exp().mul(gradient.sum(parameters as number, { keepdim: true }))),
			local: (_, y) => `[i = j] - e^{${y}_j}`
		}
	]
};

/** The logarithm of softmax() along `dim`, exact where that underflows. */
export function logSoftmax(self: Tensor, dim: number, options: SoftmaxOptions = {}): Tensor {
	const x = softmaxInput(self, options, 'logSoftmax');
	const d = wrapDim(dim, x.dim(), 'logSoftmax');
	const out = quietly(() => {
		if (x.numel() === 0) return x.clone();
		const whole = Tensor.emptyLike(x, x.dtype);
		if (x.device.logSoftmax?.(x, d, whole)) return whole;
		const shifted = x.sub(x.amax(d, { keepdim: true }));
		return shifted.sub(shifted.exp().sum(d, { keepdim: true }).log());
	});
	return record(op, [x], out, d);
}
