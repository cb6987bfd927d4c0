import { type Op, record } from '../op.ts';
import { showShape, wrapDim } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';

function swap(list: readonly number[], i: number, j: number): number[] {
	if (list.length === 2) return i === j ? [list[0], list[1]] : [list[1], list[0]];
	const swapped = list.slice();
	swapped[i] = list[j];
	swapped[j] = list[i];
	return swapped;
}

const make = (name: string): Op => ({
	name,
	tex: ([x]) => `${x}^\\top`,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, { parameters }) => {
				const dims = parameters as readonly number[];
				return swapped(transposeOp, gradient, dims);
			},
			local: () => '\\top',
			chain: (gradient) => `${gradient}^\\top`
		}
	]
});

const transposeOp = make('Transpose');
const tOp = make('T');

function swapped(op: Op, self: Tensor, dims: readonly number[]): Tensor {
	if (self.dim() === 0) return record(op, [self], self.asView([], [], self.offset), dims);
	const [i, j] = [dims[0], dims[1]];
	const out = self.asView(swap(self.shape, i, j), swap(self.strides, i, j), self.offset);
	return record(op, [self], out, dims);
}

const matrixDims = [0, 1];

/** A view with two dimensions swapped. */
export function transpose(self: Tensor, dim0: number, dim1: number): Tensor {
	return swapped(transposeOp, self, [
		wrapDim(dim0, self.dim(), 'transpose'),
		wrapDim(dim1, self.dim(), 'transpose')
	]);
}

/** The transpose of a matrix, (n, m) → (m, n), as a view; vectors and scalars stay as they are. */
export function t(self: Tensor): Tensor {
	if (self.dim() > 2)
		throw new Error(
			`t: the tensor must have at most 2 dimensions, got ${showShape(self.shape)}; use transpose(dim0, dim1)`
		);
	return self.dim() < 2 ? self : swapped(tOp, self, matrixDims);
}
