import type { Device } from '../devices/Device.ts';
import { deviceOf } from '../devices/deviceOf.ts';
import type { DType } from '../dtype.ts';
import { type Op, record } from '../op.ts';
import { moved } from '../placement.ts';
import { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'ToCopy',
	tex: ([x]) => x,
	saves: 'nothing',
	gradients: [
		{ rule: (gradient, { parameters }) => gradient.to(parameters as DType), local: () => '1' }
	]
};

/** The tensor in another dtype; itself if it has that dtype already. */
function converted(self: Tensor, dtype: DType): Tensor {
	if (self.dtype === dtype) return self;
	const out = Tensor.empty(self.device, dtype, self.shape);
	self.device.copy(self, out);
	return dtype.category === 'float' ? record(op, [self], out, self.dtype) : out;
}

/**
 * The tensor in another dtype, on another device (given as such or by its name), or both; itself if it is so
 * already. Back from the GPU leads only `cpu()`, because that takes time.
 */
export function to(self: Tensor, target: DType | Device | string, dtype?: DType): Tensor {
	if (typeof target === 'object' && 'category' in target) return converted(self, target);
	return moved(dtype ? converted(self, dtype) : self, deviceOf(target));
}
