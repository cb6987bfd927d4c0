import { float64 } from './dtype.ts';
import { recordWrite } from './elementwise.ts';
import type { Op } from './op.ts';
import { defaultGenerator } from './random/defaultGenerator.ts';
import type { Generator } from './random/Generator.ts';
import type { Tensor } from './Tensor.ts';
import { checkWritable } from './writable.ts';

/** Keyword arguments of everything that draws numbers. */
export interface DrawOptions {
	/** Where the numbers come from; the default generator, which `manualSeed` seeds. */
	generator?: Generator;
}

type Rearrange = (x: Tensor) => Tensor;

/** Shows any tensor of the shape of `x` with its dimensions in the order in which `x` lies in memory. */
function inMemoryOrder(x: Tensor): Rearrange {
	if (x.isContiguous()) return (y) => y;
	const dims = x.strides.map((_, dim) => dim).sort((i, j) => x.strides[j] - x.strides[i] || i - j);
	const pick = (list: readonly number[]) => dims.map((dim) => list[dim]);
	return (y) => y.asView(pick(y.shape), pick(y.strides), y.offset);
}

export function checkFloat(who: string, x: Tensor): void {
	if (x.dtype.category !== 'float')
		throw new Error(
			`${who}: the dtype must be floating point, got ${x.dtype.name}; convert first, e.g. x.to(float32)`
		);
}

/** The numbers that were there no longer count. */
const makeOp = (name: string): Op => ({
	name,
	tex: () => '\\xi',
	saves: 'nothing',
	gradients: [{ rule: (gradient) => gradient.mul(0), local: () => '0' }]
});

/** Writes what `fill` draws into `self`, in place; like PyTorch, in the order in which its elements lie in memory. */
export function drawInto(
	name: string,
	self: Tensor,
	{ generator = defaultGenerator }: DrawOptions,
	fill: (generator: Generator, out: Float32Array | Float64Array, order: Rearrange) => void
): Tensor {
	checkWritable(self, name.toLowerCase());
	const order = inMemoryOrder(self);
	const out = new (self.dtype === float64 ? Float64Array : Float32Array)(self.numel());
	fill(generator, out, order);
	self.device.write(order(self), out);
	return recordWrite(makeOp(name), [self], self);
}
