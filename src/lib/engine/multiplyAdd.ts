import { float32, float64 } from './dtype.ts';
import type { Tensor } from './Tensor.ts';

/**
 * self + a · b, rounded once, as compilers fuse it in PyTorch's loops. Products of float32 are exact in float64; where
 * that is no way, each step rounds.
 */
export function multiplyAdd(self: Tensor, a: Tensor, b: Tensor): Tensor {
	const single = [self, a, b].every(({ dtype }) => dtype === float32);
	if (!single || !self.device.synchronous) return self.add(a.mul(b));
	const [x, y, z] = [self, a, b].map((tensor) => tensor.to(float64));
	return x.add(y.mul(z)).to(float32);
}
