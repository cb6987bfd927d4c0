import type { Choice } from './choice.ts';
import type { UniqueOptions } from './ops/unique.ts';
import type { ReduceOptions } from './reduction.ts';
import type { Tensor } from './Tensor.ts';

/** The methods whose result depends on how they are called, which a type derived from the functions can't tell. */
export interface Overloads {
	max(): Tensor;
	max(other: Tensor): Tensor;
	max(dim: number, options?: ReduceOptions): Choice;
	min(): Tensor;
	min(other: Tensor): Tensor;
	min(dim: number, options?: ReduceOptions): Choice;
	median(): Tensor;
	median(dim: number, options?: ReduceOptions): Choice;
	nonzero(options?: { asTuple?: false }): Tensor;
	nonzero(options: { asTuple: true }): Tensor[];
	unique(options?: UniqueOptions & { returnInverse?: false; returnCounts?: false }): Tensor;
	unique(options: UniqueOptions): Tensor | Tensor[];
}
