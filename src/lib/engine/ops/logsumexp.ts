import { float32 } from '../dtype.ts';
import { type Op, quietly, record } from '../op.ts';
import { dimsOf, reducedShape, type ReduceOptions, restore } from '../reduction.ts';
import type { Shape } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';

interface Kept {
	dims: readonly number[];
	shape: Shape;
}

const op: Op = {
	name: 'Logsumexp',
	tex: ([x]) => `\\ln \\sum e^{${x}}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [x], parameters }) => {
				const { dims, shape } = parameters as Kept;
				const total = x.logsumexp(dims, { keepdim: true });
				return restore(gradient, shape).mul(x.sub(total).exp());
			},
			local: ([x], y) => `e^{${x} - ${y}}`
		}
	]
};

/** ln Σ e^self over the dimensions given, without overflow. */
export function logsumexp(
	self: Tensor,
	dim: number | readonly number[],
	{ keepdim = false }: ReduceOptions = {}
): Tensor {
	const x = self.dtype.category === 'float' ? self : self.to(float32);
	const dims = dimsOf(dim, x, 'logsumexp');
	const shape = reducedShape(x, dims);
	const out = quietly(() => {
		if (x.numel() === 0) return x.exp().sum(dims, { keepdim }).log();
		const top = x.amax(dims, { keepdim: true });
		const shift = top.maskedFill(top.isinf(), 0);
		const kept = x.sub(shift).exp().sum(dims, { keepdim: true }).log().add(shift);
		return keepdim ? kept : kept.reshape(...shape.filter((_, d) => !dims.includes(d)));
	});
	return record(op, [x], out, { dims, shape } satisfies Kept);
}
