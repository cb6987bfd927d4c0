import type { Tensor } from '../../../Tensor.ts';
import type { CpuStorage } from '../CpuStorage.ts';

/** The address of a tensor's first element; 0 if it isn't float32 on the heap. */
export function pointer(x: Tensor): number {
	const at = (x.storage as CpuStorage).pointer;
	return at === 0 ? 0 : at + x.offset * 4;
}

/** Whether two tensors lie alike without gaps. */
export const alike = (x: Tensor, y: Tensor): boolean =>
	x.isContiguous() && y.isContiguous() && x.numel() === y.numel();
