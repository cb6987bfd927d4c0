import { type Op, quietly, record } from '../op.ts';
import { showShape, wrapDim } from '../shape.ts';
import { Tensor } from '../Tensor.ts';
import { showPart } from './narrow.ts';

/** Where the diagonals of two dimensions go through. */
interface DiagonalOptions {
	/** Above the main diagonal if positive, below if negative. */
	offset?: number;
	dim1?: number;
	dim2?: number;
}

const embedOp: Op = {
	name: 'DiagEmbed',
	tex: ([x]) => `\\operatorname{diag} ${x}`,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, { parameters }) => gradient.diagonal(parameters as DiagonalOptions),
			local: () => '1'
		}
	]
};

/** A view of the diagonal of two dimensions, as a last dimension in their place. */
export function diagonal(
	self: Tensor,
	{ offset = 0, dim1 = 0, dim2 = 1 }: DiagonalOptions = {}
): Tensor {
	const [a, b] = [dim1, dim2].map((dim) => wrapDim(dim, self.dim(), 'diagonal'));
	if (a === b || self.dim() < 2)
		throw new Error(
			`diagonal: two different dims are required, got ${dim1} and ${dim2} for shape ${showShape(self.shape)}; choose others`
		);
	const [down, right] = [Math.max(-offset, 0), Math.max(offset, 0)];
	const length = Math.max(Math.min(self.shape[a] - down, self.shape[b] - right), 0);
	const rest = (list: readonly number[]) => list.filter((_, d) => d !== a && d !== b);
	return showPart('Diagonal', self, (x) =>
		x.asView(
			[...rest(x.shape), length],
			[...rest(x.strides), x.strides[a] + x.strides[b]],
			length === 0 ? x.offset : x.offset + down * x.strides[a] + right * x.strides[b]
		)
	);
}

/** The last dimension of `self` laid out on the diagonal of two new dimensions, zeros elsewhere. */
export function diagEmbed(
	self: Tensor,
	{ offset = 0, dim1 = -2, dim2 = -1 }: DiagonalOptions = {}
): Tensor {
	const dims = self.dim() + 1;
	const [a, b] = [dim1, dim2].map((dim) => wrapDim(dim, dims, 'diagEmbed'));
	if (a === b)
		throw new Error(
			`diagEmbed: two different dims are required, got ${dim1} and ${dim2}; choose others`
		);
	const n = self.shape[self.dim() - 1] + Math.abs(offset);
	const rest = self.shape.slice(0, -1);
	const shape = Array.from({ length: dims }, (_, d) => (d === a || d === b ? n : rest.shift()!));
	const out = Tensor.allocate(self.device, self.dtype, shape);
	const place = { offset, dim1: a, dim2: b };
	self.device.copy(
		self,
		quietly(() => out.diagonal(place))
	);
	return record(embedOp, [self], out, place);
}

/** The diagonal of a matrix as a vector, or a matrix with the vector on its diagonal. */
export function diag(self: Tensor, diagonalOffset = 0): Tensor {
	if (self.dim() === 1) return diagEmbed(self, { offset: diagonalOffset });
	if (self.dim() === 2) return diagonal(self, { offset: diagonalOffset }).clone();
	throw new Error(
		`diag: a vector or a matrix is required, got shape ${showShape(self.shape)}; use diagonal() or diagEmbed()`
	);
}

/** A matrix with all elements of the tensor on its diagonal. */
export function diagflat(self: Tensor, offset = 0): Tensor {
	return diagEmbed(self.reshape(-1), { offset });
}
