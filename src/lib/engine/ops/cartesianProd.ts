import type { Tensor } from '../Tensor.ts';
import { meshgrid } from './meshgrid.ts';
import { stack } from './stack.ts';

/** Every combination of one element of each vector, one per row. */
export function cartesianProd(...tensors: Tensor[]): Tensor {
	if (tensors.length === 1) return tensors[0];
	return stack(
		meshgrid(tensors).map((x) => x.reshape(-1)),
		1
	);
}
