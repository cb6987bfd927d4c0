import { showShape } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';

/** The tensor turned by `k` quarters in the plane of two dimensions, from the first towards the second. */
export function rot90(self: Tensor, k = 1, dims: readonly number[] = [0, 1]): Tensor {
	if (dims.length !== 2 || self.dim() < 2 || dims[0] === dims[1])
		throw new Error(
			`rot90: two different dims of a tensor with at least two are required, got ${showShape(dims)} for shape ${showShape(self.shape)}; name the plane`
		);
	const [a, b] = dims;
	switch (((k % 4) + 4) % 4) {
		case 1:
			return self.flip(b).transpose(a, b).contiguous();
		case 2:
			return self.flip(a, b);
		case 3:
			return self.flip(a).transpose(a, b).contiguous();
		default:
			return self.clone();
	}
}
