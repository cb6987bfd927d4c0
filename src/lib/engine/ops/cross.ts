import { broadcastShapes, showShape, wrapDim } from '../shape.ts';
import { type Op, quietly, record } from '../op.ts';
import type { Tensor } from '../Tensor.ts';
import { stack } from './stack.ts';

const op: Op = {
	name: 'LinalgCross',
	tex: ([a, b]) => `${a} \\times ${b}`,
	saves: 'inputs',
	gradients: [
		{
			rule: (gradient, { saved: [, b], parameters }) => b.cross(gradient, parameters as number),
			local: ([, b]) => `${b} \\times`
		},
		{
			rule: (gradient, { saved: [a], parameters }) => gradient.cross(a, parameters as number),
			local: ([a]) => `\\times ${a}`
		}
	]
};

/** The cross product of vectors of three along `dim`: the first of size 3 unless given. */
export function cross(self: Tensor, other: Tensor, dim: number | null = null): Tensor {
	const shape = broadcastShapes(self.shape, other.shape, 'cross');
	const d = dim === null ? shape.indexOf(3) : wrapDim(dim, shape.length, 'cross');
	if (shape[d] !== 3)
		throw new Error(
			`cross: a dim of size 3 is required, got shapes ${showShape(self.shape)} and ${showShape(other.shape)}; name it`
		);
	const a = self.expand(...shape);
	const b = other.expand(...shape);
	const out = quietly(() => {
		const [a0, a1, a2] = a.unbind(d);
		const [b0, b1, b2] = b.unbind(d);
		return stack(
			[a1.mul(b2).sub(a2.mul(b1)), a2.mul(b0).sub(a0.mul(b2)), a0.mul(b1).sub(a1.mul(b0))],
			d
		);
	});
	return record(op, [a, b], out, d);
}
