import { tensor, type Tensor } from '#lib/engine/index.ts';

/** The elements in a row. */
export const flat = (x: Tensor): number[] => x.detach().flatten().tolist() as number[];

/** float32 from NumPy's float64. */
export const column = (values: Float64Array): Tensor => tensor(values).float().view(-1, 1);
