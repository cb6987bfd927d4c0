import { zeros } from '../creation.ts';
import { float64, int64 } from '../dtype.ts';
import { showShape } from '../shape.ts';
import { numbersOf } from '../reading.ts';
import type { Tensor } from '../Tensor.ts';

/** How often each whole number from 0 on occurs in a vector, or the sum of its weights. */
export function bincount(
	self: Tensor,
	weights: Tensor | null = null,
	{ minlength = 0 }: { minlength?: number } = {}
): Tensor {
	const flat = numbersOf(self, 'bincount');
	let [least, largest] = [0, -1];
	for (let i = 0; i < flat.length; i++) {
		least = Math.min(least, flat[i]);
		largest = Math.max(largest, flat[i]);
	}
	if (self.dim() !== 1 || self.dtype.category !== 'integer' || least < 0)
		throw new Error(
			`bincount: a vector of whole numbers from 0 on is required, got ${self.dtype.name} of shape ${showShape(self.shape)}; flatten() and convert it`
		);
	const length = Math.max(minlength, largest + 1);
	const source = weights ?? self.newOnes([self.numel()], { dtype: int64 });
	const dtype = weights ? (weights.dtype.name === 'float32' ? weights.dtype : float64) : int64;
	return zeros([length], { dtype, device: self.device }).scatterAdd(
		0,
		self.to(int64),
		source.to(dtype)
	);
}
