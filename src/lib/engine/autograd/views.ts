import { type Op, quietly, record } from '../op.ts';
import type { Shape } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';
import { Node } from './Node.ts';

/** How a view and the tensor that it is a view of lie in their common memory. */
interface Geometry {
	readonly base: Layout;
	readonly view: Layout;
}

interface Layout {
	readonly shape: Shape;
	readonly strides: readonly number[];
	readonly offset: number;
}

const layoutOf = ({ shape, strides, offset }: Tensor): Layout => ({ shape, strides, offset });

const reach = ({ shape, strides, offset }: Layout): number =>
	shape.reduce((end, size, d) => end + Math.max(size - 1, 0) * strides[d], offset + 1);

/** Fresh zeros seen as the base and as the view would see their memory. */
function memoryLike(x: Tensor, { base, view }: Geometry): { base: Tensor; view: Tensor } {
	const memory = x.fresh([Math.max(reach(base), reach(view))]);
	const see = ({ shape, strides, offset }: Layout) => memory.asView(shape, strides, offset);
	return { base: see(base), view: see(view) };
}

/** A tensor of the base's shape → what the view shows of it. */
const showOp: Op = {
	name: 'AsStrided',
	tex: ([x]) => x,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, { parameters }) => embed(gradient, parameters as Geometry),
			local: () => '1'
		}
	]
};

/** A tensor of the view's shape → it where the view looks, zeros elsewhere. */
const embedOp: Op = {
	name: 'AsStridedBackward',
	tex: ([x]) => x,
	saves: 'nothing',
	gradients: [
		{ rule: (gradient, { parameters }) => show(gradient, parameters as Geometry), local: () => '1' }
	]
};

/** A tensor of the base's shape → it with zeros where the view looks. */
const blankOp: Op = {
	name: 'CopySlicesBackward',
	tex: ([x]) => x,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, { parameters }) => blank(gradient, parameters as Geometry),
			local: () => '1'
		}
	]
};

function show(x: Tensor, geometry: Geometry): Tensor {
	const out = quietly(() => {
		const memory = memoryLike(x, geometry);
		x.device.copy(x, memory.base);
		return memory.view.clone();
	});
	return record(showOp, [x], out, geometry);
}

function embed(x: Tensor, geometry: Geometry): Tensor {
	const out = quietly(() => {
		const memory = memoryLike(x, geometry);
		// Where the view shows one place several times, that place gets all of their gradients.
		const repeated = geometry.view.shape.flatMap((size, d) =>
			size > 1 && geometry.view.strides[d] === 0 ? [d] : []
		);
		const total = repeated.length > 0 ? x.sum(repeated, { keepdim: true }) : x;
		const places = repeated.reduce((view, d) => view.narrow(d, 0, 1), memory.view);
		x.device.copy(total, places);
		return memory.base.clone();
	});
	return record(embedOp, [x], out, geometry);
}

function blank(x: Tensor, geometry: Geometry): Tensor {
	const out = quietly(() => {
		const memory = memoryLike(x, geometry);
		x.device.copy(x, memory.base);
		x.device.fill(memory.view, 0);
		return memory.base.clone();
	});
	return record(blankOp, [x], out, geometry);
}

/** The base after a view of it has been written to: what was there, and what the view got. */
const copySlices: Op = {
	name: 'CopySlices',
	overload: null,
	tex: ([x]) => x,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, { parameters }) => blank(gradient, parameters as Geometry),
			local: () => '1'
		},
		{ rule: (gradient, { parameters }) => show(gradient, parameters as Geometry), local: () => '1' }
	]
};

const none: Tensor[] = [];

/** The node of a view whose base has got another history since the view was made; null if it has none. */
export function viewNode(view: Tensor, base: Tensor): Node | null {
	const edge = base.edge();
	const geometry: Geometry = { base: layoutOf(base), view: layoutOf(view) };
	return edge ? new Node(showOp, [edge], [base.shape], none, geometry, null) : null;
}

/** Carries the new history of a tensor just written to over to its base, from which other views take theirs. */
export function spreadHistory(written: Tensor): void {
	const { base } = written;
	if (!base) {
		written.history++;
		return;
	}
	const geometry: Geometry = { base: layoutOf(base), view: layoutOf(written) };
	const next = [base.edge(), written.gradFn];
	base.gradFn = new Node(copySlices, next, [base.shape, written.shape], none, geometry, null);
	base.history++;
}
