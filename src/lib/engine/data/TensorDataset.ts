import { showShape } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';
import type { Dataset } from './Dataset.ts';

/** Sample i is row i of each tensor. */
export class TensorDataset implements Dataset<Tensor[]> {
	readonly tensors: readonly Tensor[];
	readonly length: number;

	constructor(...tensors: Tensor[]) {
		const sizes = tensors.map((x) => x.shape[0]);
		if (sizes.length === 0 || sizes.some((size) => size === undefined || size !== sizes[0]))
			throw new Error(
				`TensorDataset: tensors with equally many rows are required, got ${tensors.map((x) => showShape(x.shape)).join(', ') || 'none'}; cut them to one length`
			);
		this.tensors = tensors;
		this.length = sizes[0];
	}

	at(index: number): Tensor[] {
		return this.tensors.map((x) => x.at(index));
	}

	collated(indices: readonly number[]): Tensor[] {
		return this.tensors.map((x) => x.at(indices));
	}
}
