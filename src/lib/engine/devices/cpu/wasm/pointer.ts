import type { Tensor } from '../../../Tensor.ts';
import type { CpuStorage } from '../CpuStorage.ts';
import { settle } from './deferred.ts';

/** The address of a tensor's first element; 0 if it isn't float32 on the heap. */
export function pointer(x: Tensor): number {
	const storage = x.storage as CpuStorage;
	if (storage.pointer > 0) return storage.pointer + x.offset * 4;
	if (storage.pointer === 0) return 0;
	settle(storage);
	return storage.pointer + x.offset * 4;
}

/** Whether two tensors lie alike without gaps. */
export const alike = (x: Tensor, y: Tensor): boolean =>
	x.isContiguous() && y.isContiguous() && x.numel() === y.numel();
