import { gatherAt, locate, type Positions, scatterAt } from '../indexing/positions.ts';
import { resolve } from '../indexing/resolve.ts';
import type { Index } from '../indexing/slice.ts';
import { type Op, record } from '../op.ts';
import type { Shape } from '../shape.ts';
import { Tensor } from '../Tensor.ts';

/** Puts a gradient back where it was read; positions read twice get both. */
const addOp: Op = {
	name: 'IndexPut',
	tex: ([x]) => x,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, { parameters }) => pick(gradient, parameters as Positions),
			local: () => '1'
		}
	]
};

function putBack(gradient: Tensor, shape: Shape, positions: Positions): Tensor {
	const out = Tensor.allocate(gradient.device, gradient.dtype, shape);
	scatterAt(out, positions, gradient, 'add');
	return record(addOp, [gradient], out, positions);
}

const indexOp: Op = {
	name: 'Index',
	tex: ([x]) => `${x}[\\cdot]`,
	saves: 'parameters',
	gradients: [
		{
			rule: (gradient, node) =>
				putBack(gradient, node.shapes[0], node.savedParameters as Positions),
			local: () => '1'
		}
	]
};

const pick = (x: Tensor, positions: Positions): Tensor =>
	record(indexOp, [x], gatherAt(x, positions), positions);

const aliasOp: Op = {
	name: 'Alias',
	tex: ([x]) => x,
	saves: 'nothing',
	gradients: [{ rule: (gradient) => gradient, local: () => '1' }]
};

/**
 * Python's `x[…]`: numbers, `slice(start, stop, step)`, `ellipsis` and null give a view; lists and tensors, of
 * positions or of booleans, a copy. See `Index`.
 */
export function at(self: Tensor, ...indices: Index[]): Tensor {
	const { view, picks } = resolve(self, indices, 'at');
	if (picks.some((entry) => entry !== null)) return pick(view, locate(view, picks, 'at'));
	return view === self ? record(aliasOp, [self], self.detached()) : view;
}
