import { type Op, quietly, record } from '../op.ts';
import { showShape } from '../shape.ts';
import { type SizeList, sizeList } from '../sizes.ts';
import { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Repeat',
	tex: ([x]) => x,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, { shapes: [shape], parameters }) => {
				const times = parameters as readonly number[];
				if (gradient.numel() === 0) return gradient.sum().expand(...shape);
				const missing = times.length - shape.length;
				// Each dimension as (times, size): what was repeated is summed.
				const sizes = times.flatMap((n, d) => [n, d < missing ? 1 : shape[d - missing]]);
				const sums = gradient.reshape(...sizes).sum(times.map((_, d) => 2 * d));
				return sums.reshape(...shape);
			},
			local: () => '1'
		}
	]
};

/** The tensor laid out `times[d]` times along each dimension, as a copy; new dimensions come first. */
export function repeat(self: Tensor, ...list: SizeList): Tensor {
	const times = sizeList(list);
	const missing = times.length - self.dim();
	if (missing < 0 || times.some((n) => !Number.isInteger(n) || n < 0))
		throw new Error(
			`repeat: a whole number of times is required for each of the ${self.dim()} dims at least, got ${showShape(times)}; use 1 where nothing repeats`
		);
	const own = [...new Array<number>(missing).fill(1), ...self.shape];
	const out = Tensor.empty(
		self.device,
		self.dtype,
		own.map((size, d) => size * times[d])
	);
	if (out.numel() > 0)
		quietly(() => {
			const blocks = out.view(...own.flatMap((size, d) => [times[d], size]));
			const source = self.reshape(...own.flatMap((size) => [1, size]));
			self.device.copy(source, blocks);
		});
	return record(op, [self], out, times);
}

/** repeat(), in which missing leading numbers of times are 1. */
export function tile(self: Tensor, ...list: SizeList): Tensor {
	const times = sizeList(list);
	const missing = Math.max(self.dim() - times.length, 0);
	return repeat(self, ...new Array<number>(missing).fill(1), ...times);
}
