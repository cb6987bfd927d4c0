import { type DType, float32 } from '../dtype.ts';
import { type Op, quietly, record } from '../op.ts';
import { wrapDim } from '../shape.ts';
import { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Softmax',
	tex: ([x]) => `\\operatorname{softmax} ${x}`,
	saves: 'output',
	gradients: [
		{
			rule: (gradient, { saved: [y], parameters }) => {
				const part = gradient.mul(y);
				return part.sub(y.mul(part.sum(parameters as number, { keepdim: true })));
			},
			local: (_, y) => `${y}_i ([i = j] - ${y}_j)`
		}
	]
};

/** Keyword arguments of softmax and its relatives. */
export interface SoftmaxOptions {
	/** The dtype to convert to first. */
	dtype?: DType | null;
}

/** The numbers that a softmax is taken of: floating point, in the dtype asked for. */
export function softmaxInput(self: Tensor, { dtype }: SoftmaxOptions, who: string): Tensor {
	const x = dtype ? self.to(dtype) : self;
	if (x.dtype.category !== 'float')
		throw new Error(
			`${who}: the dtype must be floating point, got ${x.dtype.name}; pass { dtype: ${float32.name} }`
		);
	return x;
}

/** e^self as parts of their sum along `dim`, without overflow. */
export function softmax(self: Tensor, dim: number, options: SoftmaxOptions = {}): Tensor {
	const x = softmaxInput(self, options, 'softmax');
	const d = wrapDim(dim, x.dim(), 'softmax');
	const out = quietly(() => {
		const whole = Tensor.emptyLike(x, x.dtype);
		if (x.device.softmax?.(x, d, whole)) return whole;
		if (x.numel() === 0) return x.clone();
		const powers = x.sub(x.amax(d, { keepdim: true })).exp();
		return powers.div(powers.sum(d, { keepdim: true }));
	});
	return record(op, [x], out, d);
}
