import { inPlace } from '../elementwise.ts';
import { type Op, record } from '../op.ts';
import { sumType } from '../reduction.ts';
import type { SoftmaxOptions } from './softmax.ts';
import { wrapDim } from '../shape.ts';
import { Tensor } from '../Tensor.ts';
import { cat } from './cat.ts';
import { fromTheEnd } from './cumsum.ts';
import { withOne } from './prod.ts';

/** The gradient where a 0 forbids dividing by the element: every product is made anew without it. */
function withoutDividing(gradient: Tensor, x: Tensor, dim: number): Tensor {
	const n = x.shape[dim];
	const parts = Array.from({ length: n }, (_, k) =>
		withOne(x, dim, k)
			.cumprod(dim)
			.mul(gradient)
			.narrow(dim, k, n - k)
			.sum(dim, { keepdim: true })
	);
	return cat(parts, dim);
}

const op: Op = {
	name: 'Cumprod',
	tex: ([x]) => `\\prod_{j \\le i} ${x}_j`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x], parameters }) => {
				const dim = parameters as number;
				if (x.dim() === 0 || x.numel() === 0) return gradient;
				return !x.device.synchronous || x.detach().eq(0).any().item()
					? withoutDividing(gradient, x, dim)
					: fromTheEnd(gradient.mul(x.cumprod(dim)), dim).div(x);
			},
			local: ([x], y) => `[j \\le i] \\frac{${y}_i}{${x}_j}`
		}
	]
};

/** Running products along `dim`. Integers and truths give int64. */
export function cumprod(self: Tensor, dim: number, { dtype }: SoftmaxOptions = {}): Tensor {
	const d = wrapDim(dim, self.dim(), 'cumprod');
	const x = self.to(dtype ?? sumType(self));
	const out = Tensor.empty(x.device, x.dtype, x.shape);
	x.device.scan('prod', x, d, out);
	return record(op, [x], out, d);
}

/** cumprod, in place. */
export function cumprod_(self: Tensor, dim: number): Tensor {
	return inPlace('cumprod', self, (before) => cumprod(before, dim, { dtype: self.dtype }));
}
