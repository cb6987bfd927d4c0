import { cpu as processor } from './devices/cpu/cpu.ts';
import type { Device } from './devices/Device.ts';
import { gradMode } from './autograd/gradMode.ts';
import { resume, suspend } from './lifetime.ts';
import { type Op, record } from './op.ts';
import { Tensor } from './Tensor.ts';

/** A copy from one device to another. */
const moveOp: Op = {
	name: 'ToCopy',
	tex: ([x]) => x,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, { parameters }) => moved(gradient, parameters as Device),
			local: () => '1'
		}
	]
};

/** The tensor's numbers on another device, at once: only from a device that can be read at once. */
export function moved(self: Tensor, device: Device): Tensor {
	if (self.device === device) return self;
	if (gradMode.enabled && self.requiresGrad && !device.synchronous)
		throw new Error(
			`to: its gradient must come back at once, got a tensor that requires grad on its way to ${device.type}; make it there: x.detach().to('${device.type}').requiresGrad_()`
		);
	const out = Tensor.empty(device, self.dtype, self.shape);
	device.write(out, self.device.read(self));
	return record(moveOp, [self], out, self.device);
}

/**
 * The tensor on the CPU, when its numbers are there: at once for one that is there already. Gradients flow back.
 * The only way to read what is on a GPU: `(await loss.cpu()).item()`.
 */
export async function cpu(self: Tensor): Promise<Tensor> {
	if (self.device === processor) return self;
	// Made before the numbers arrive, so that the graph is as it was when it was asked for; it outlives any scope.
	const scope = suspend();
	const out = Tensor.empty(processor, self.dtype, self.shape);
	resume(scope);
	record(moveOp, [self], out, self.device);
	processor.write(out, await self.device.fetch(self));
	return out;
}
