import type { Tensor } from '../Tensor.ts';

/** The Kronecker product: every element of self times all of other, laid out block by block. */
export function kron(self: Tensor, other: Tensor): Tensor {
	const dims = Math.max(self.dim(), other.dim());
	const sizes = (x: Tensor) => [...new Array<number>(dims - x.dim()).fill(1), ...x.shape];
	const [a, b] = [sizes(self), sizes(other)];
	const product = self
		.reshape(...a.flatMap((n) => [n, 1]))
		.mul(other.reshape(...b.flatMap((n) => [1, n])));
	return product.reshape(...a.map((n, d) => n * b[d]));
}
