import { type Op, record } from '../op.ts';
import { fillBernoulli } from '../random/bernoulli.ts';
import { fillUniform } from '../random/uniform.ts';
import { checkFloat, drawInto, type DrawOptions } from '../draw.ts';
import { Tensor } from '../Tensor.ts';
import { zeroGradient } from '../zeroGradient.ts';

const op: Op = {
	name: 'Bernoulli',
	tex: ([p]) => `\\mathrm{Bernoulli}(${p})`,
	saves: 'nothing',
	gradients: [zeroGradient]
};

/** Ones and zeros: each is 1 with the probability that stands in its place in `self`, or with `p`. */
export function bernoulli(self: Tensor, p?: number | null, options: DrawOptions = {}): Tensor {
	if (typeof p !== 'number') checkFloat('bernoulli', self);
	const out = Tensor.allocate(self.device, self.dtype, self.shape);
	bernoulli_(out, typeof p === 'number' ? p : self.detached(), options);
	return record(op, [self], out);
}

/** The same draws, held against probabilities where those are; there nobody can see whether they are from 0 to 1. */
function compared(self: Tensor, p: Tensor, options: DrawOptions): Tensor {
	checkFloat('bernoulli_', p);
	const drawn = drawInto('Bernoulli', self, options, (generator, out) =>
		fillUniform(generator, out)
	);
	self.device.binary('lt', self, p.expand(...self.shape), self);
	return drawn;
}

/** Fills the tensor with ones of probability `p` (a number, or a tensor that broadcasts) and zeros, in place. */
export function bernoulli_(
	self: Tensor,
	p: Tensor | number = 0.5,
	options: DrawOptions = {}
): Tensor {
	if (typeof p !== 'number' && !p.device.synchronous) return compared(self, p, options);
	return drawInto('Bernoulli', self, options, (generator, out, inMemoryOrder) => {
		if (typeof p === 'number') fillBernoulli(generator, out, p);
		else {
			checkFloat('bernoulli_', p);
			const each = inMemoryOrder(p.expand(...self.shape));
			const Array = p.dtype.Array as Float32ArrayConstructor;
			fillBernoulli(generator, out, Array.from(each.device.read(each)));
		}
	});
}
