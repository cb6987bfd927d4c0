import { zeros } from '../creation.ts';
import { int64 } from '../dtype.ts';
import { checkPositions } from '../positions.ts';
import { numbersOf } from '../reading.ts';
import type { Tensor } from '../Tensor.ts';

/** Per class number (int64) a row of 0s with a 1 in its place: (…) → (…, numClasses). */
export function oneHot(self: Tensor, numClasses = -1): Tensor {
	if (self.numel() === 0 && numClasses <= 0)
		throw new Error(
			'oneHot: the number of classes must be given for no elements, got none; pass numClasses'
		);
	const n = numClasses === -1 ? numbersOf(self.max(), 'oneHot')[0] + 1 : numClasses;
	checkPositions('oneHot', self, n);
	return zeros([...self.shape, n], { dtype: int64, device: self.device }).scatter(
		-1,
		self.unsqueeze(-1),
		1
	);
}
