import { inPlace } from '../elementwise.ts';
import { type Op, record } from '../op.ts';
import { arange } from '../ranges.ts';
import { showShape } from '../shape.ts';
import { Tensor } from '../Tensor.ts';

/** Keeps one side of a diagonal and sets the other to 0: what tril() and triu() share. */
export function triangle(name: string, kept: (column: Tensor, row: Tensor) => Tensor) {
	const op: Op = {
		name,
		tex: ([x]) => `\\operatorname{${name.toLowerCase()}} ${x}`,
		saves: 'nothing',
		gradients: [
			{
				rule: (gradient, { parameters }) => compute(gradient, parameters as number),
				local: () => '[kept]'
			}
		]
	};
	function compute(self: Tensor, diagonal: number): Tensor {
		if (self.dim() < 2)
			throw new Error(
				`${name.toLowerCase()}: the tensor must have at least 2 dimensions, got ${showShape(self.shape)}; reshape it to a matrix`
			);
		const [n, m] = self.shape.slice(-2);
		const { device } = self;
		const mask = kept(arange(m, { device }), arange(n, { device }).add(diagonal).reshape(n, 1));
		const out = Tensor.empty(self.device, self.dtype, self.shape);
		const zero = Tensor.allocate(self.device, self.dtype, []);
		self.device.where(mask, self, zero, out);
		return record(op, [self], out, diagonal);
	}
	return compute;
}

const lower = triangle('Tril', (column, row) => column.le(row));

/** The lower triangle of a matrix (or of each of a stack), up to `diagonal` above the main one; zeros elsewhere. */
export function tril(self: Tensor, diagonal = 0): Tensor {
	return lower(self, diagonal);
}

/** tril, in place. */
export function tril_(self: Tensor, diagonal = 0): Tensor {
	return inPlace('tril', self, (before) => tril(before, diagonal));
}
