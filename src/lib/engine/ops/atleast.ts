import type { Tensor } from '../Tensor.ts';

/** The tensor, with a dimension if it had none. */
export function atleast1d(self: Tensor): Tensor {
	return self.dim() === 0 ? self.reshape(1) : self;
}

/** The tensor with at least two dimensions: a vector becomes a row. */
export function atleast2d(self: Tensor): Tensor {
	return self.dim() === 0 ? self.reshape(1, 1) : self.dim() === 1 ? self.unsqueeze(0) : self;
}

/** The tensor with at least three dimensions: a vector becomes (1, n, 1), a matrix (n, m, 1). */
export function atleast3d(self: Tensor): Tensor {
	if (self.dim() === 0) return self.reshape(1, 1, 1);
	if (self.dim() === 1) return self.unsqueeze(0).unsqueeze(-1);
	return self.dim() === 2 ? self.unsqueeze(-1) : self;
}
