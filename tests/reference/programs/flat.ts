import { type Device, tensor, type Tensor } from '#lib/engine/index.ts';

/** Where a program computes: a device or its name. */
export type Place = Device | string;

/** The elements in a row. */
export const flat = async (x: Tensor): Promise<number[]> =>
	(await x.detach().cpu()).flatten().tolist() as number[];

/** The only element. */
export const value = async (x: Tensor): Promise<number> => (await flat(x))[0];

/** float32 from NumPy's float64. */
export const column = (values: Float64Array, device: Place): Tensor =>
	tensor(values).float().view(-1, 1).to(device);
