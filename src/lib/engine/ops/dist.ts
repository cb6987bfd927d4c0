import { zeros } from '../creation.ts';
import { type Op, quietly, record } from '../op.ts';
import { showShape } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';

/** The p-norm of self − other. */
export function dist(self: Tensor, other: Tensor, p = 2): Tensor {
	return self.sub(other).norm(p);
}

/** Numbers of differences don't change with what is counted. */
const countOp: Op = {
	name: 'Cdist',
	tex: ([a, b]) => `\\lVert ${a} - ${b} \\rVert_0`,
	saves: 'nothing',
	gradients: [0, 1].map((i) => ({
		rule: ({ dtype }, { shapes }) => zeros(shapes[i], { dtype }),
		local: () => '0'
	}))
};

/** The p-norms between all rows of two matrices, or of two stacks: (…, n, k), (…, m, k) → (…, n, m). */
export function cdist(self: Tensor, other: Tensor, { p = 2 }: { p?: number } = {}): Tensor {
	if (
		self.dim() < 2 ||
		other.dim() < 2 ||
		self.shape[self.dim() - 1] !== other.shape[other.dim() - 1]
	)
		throw new Error(
			`cdist: rows of one length are required, got ${showShape(self.shape)} and ${showShape(other.shape)}; reshape one`
		);
	if (p === 0) {
		const differ = () => self.unsqueeze(-2).sub(other.unsqueeze(-3)).abs().ceil().clampMax(1);
		const counts = quietly(() => differ().sum(-1));
		return record(countOp, [self, other], counts);
	}
	return self.unsqueeze(-2).sub(other.unsqueeze(-3)).norm(p, -1);
}
