import { bool, int32, int64, uint8 } from '../dtype.ts';
import { quietly } from '../op.ts';
import { numbersOf } from '../reading.ts';
import { numelOf, type Shape, showShape } from '../shape.ts';
import { Tensor } from '../Tensor.ts';

/** Where lists and tensors in an index point, as plain numbers. */
export interface Positions {
	/** The dimensions of the view in the order in which they are walked: whole ones, picked ones, whole ones. */
	readonly order: readonly number[];
	/** How many elements each of these three groups has. */
	readonly sizes: readonly [before: number, picked: number, after: number];
	/** Positions in the picked dimensions taken as one; int64 (n). */
	readonly index: Tensor;
	/** The shape of the result. */
	readonly shape: Shape;
}

/** One list of positions per dimension that an entry picks along, in its shape. */
interface Pick {
	readonly dim: number;
	readonly shape: Shape;
	/** As numbers, or as they are where they can't be read. */
	readonly values: ArrayLike<number> | Tensor;
}

function maskToPicks(mask: Tensor, dim: number, view: Tensor, who: string): Pick[] {
	mask.shape.forEach((size, i) => {
		if (size !== view.shape[dim + i])
			throw new Error(
				`${who}: a mask must have the sizes of the dimensions it picks from, got ${showShape(mask.shape)} at dim ${dim} of ${showShape(view.shape)}; reshape it`
			);
	});
	const flat = numbersOf(mask, who);
	const found: number[] = [];
	for (let i = 0; i < flat.length; i++) if (flat[i] !== 0) found.push(i);
	let below = mask.numel();
	return mask.shape.map((size, i) => {
		below /= size || 1;
		const step = below;
		return {
			dim: dim + i,
			shape: [found.length],
			values: found.map((at) => Math.floor(at / step) % size)
		};
	});
}

function toPicks(entries: readonly (Tensor | null)[], view: Tensor, who: string): Pick[] {
	const picks: Pick[] = [];
	let dim = 0;
	for (const entry of entries) {
		if (!entry) dim++;
		else if (entry.dtype === bool || entry.dtype === uint8) {
			picks.push(...maskToPicks(entry, dim, view, who));
			dim += entry.dim();
		} else if (entry.dtype === int64 || entry.dtype === int32)
			picks.push({
				dim: dim++,
				shape: entry.shape,
				values: entry.device.synchronous ? entry.device.read(entry) : entry
			});
		else
			throw new Error(
				`${who}: a tensor in an index must be of dtype int64, int32 or bool, got ${entry.dtype.name}; convert it with long()`
			);
	}
	return picks;
}

/** The common shape of the lists. */
function commonShape(picks: readonly Pick[], who: string): Shape {
	const dims = Math.max(...picks.map(({ shape }) => shape.length));
	return Array.from({ length: dims }, (_, i) => {
		const sizes = picks.map(({ shape }) => shape[i - dims + shape.length] ?? 1);
		const size = sizes.find((s) => s !== 1) ?? 1;
		if (sizes.some((s) => s !== 1 && s !== size))
			throw new Error(
				`${who}: the lists in an index must broadcast to one shape, got ${picks.map(({ shape }) => showShape(shape)).join(', ')}; make them equally long`
			);
		return size;
	});
}

/** The element of a list that stands at each place of the common shape. */
function broadcast(values: ArrayLike<number>, shape: Shape, common: Shape): number[] {
	let steps = 1;
	const strides = shape.map(() => 0);
	for (let i = shape.length - 1; i >= 0; i--) {
		strides[i] = shape[i] === 1 ? 0 : steps;
		steps *= shape[i];
	}
	let at = [0];
	common.forEach((size, i) => {
		const stride = strides[i - common.length + shape.length] ?? 0;
		at = at.flatMap((base) => Array.from({ length: size }, (_, k) => base + k * stride));
	});
	return at.map((i) => values[i]);
}

/** Positions in the picked dimensions taken as one; a position out of range is an error where it can be seen. */
function indexOf(picks: readonly Pick[], common: Shape, view: Tensor, check: boolean, who: string) {
	const index = new Array<number>(numelOf(common)).fill(0);
	for (const { dim, shape, values } of picks) {
		if (values instanceof Tensor) return indexThere(picks, common, view);
		const size = view.shape[dim];
		broadcast(values, shape, common).forEach((i, k) => {
			if (check && (i < -size || i >= size))
				throw new Error(
					`${who}: an index of dim ${dim} must lie in ${-size}…${size - 1}, got ${i}; the shape is ${showShape(view.shape)}`
				);
			index[k] = index[k] * size + (i < 0 ? i + size : i);
		});
	}
	return vector(view, index);
}

function vector({ device }: Tensor, values: ArrayLike<number>): Tensor {
	const out = Tensor.allocate(device, int64, [values.length]);
	device.write(out, values);
	return out;
}

/** The same for lists that only the device can see: there, as on PyTorch's GPU, they are taken at their word. */
const indexThere = (picks: readonly Pick[], common: Shape, view: Tensor): Tensor =>
	quietly(() => {
		let index = Tensor.allocate(view.device, int64, common);
		for (const { dim, shape, values } of picks) {
			const list = values instanceof Tensor ? values.to(int64) : vector(view, values);
			const at = list.reshape(...shape);
			const size = view.shape[dim];
			index = index.mul(size).add(at).add(at.lt(0).mul(size));
		}
		return index.reshape(-1);
	});

/**
 * Works out what lists and tensors in an index pick from `view`. Neighbouring ones put the common shape in their
 * place, scattered ones put it in front, as in PyTorch.
 */
export function locate(view: Tensor, entries: readonly (Tensor | null)[], who: string): Positions {
	const picks = toPicks(entries, view, who);
	const common = commonShape(picks, who);
	const picked = picks.map(({ dim }) => dim);
	const whole = view.shape.map((_, dim) => dim).filter((dim) => !picked.includes(dim));
	const together = picked.every((dim, i) => i === 0 || dim === picked[i - 1] + 1);
	const before = together ? whole.filter((dim) => dim < picked[0]) : [];
	const after = whole.filter((dim) => !before.includes(dim));
	const sizesOf = (dims: readonly number[]) => dims.map((dim) => view.shape[dim]);
	const shape = [...sizesOf(before), ...common, ...sizesOf(after)];
	// As in PyTorch, nothing is checked where nothing is read, unless there is nothing to pick from.
	const checked = numelOf(shape) > 0 || numelOf(sizesOf(picked)) === 0;
	return {
		order: [...before, ...picked, ...after],
		sizes: [numelOf(sizesOf(before)), numelOf(sizesOf(picked)), numelOf(sizesOf(after))],
		index: indexOf(picks, common, view, checked, who),
		shape
	};
}

/** `x` with its dimensions in the order and the three groups of `positions`; a copy where no view can be. */
const grouped = (x: Tensor, { order, sizes }: Positions): Tensor =>
	x.permute(...order).reshape(...sizes);

/** The positions, once for each element of the groups before and after. */
const spread = ({ index, sizes: [before, , after] }: Positions): Tensor =>
	index.reshape(1, index.numel(), 1).expand(before, index.numel(), after);

/** The elements of `x` at `positions`, as a copy. */
export const gatherAt = (x: Tensor, positions: Positions): Tensor =>
	quietly(() => {
		const out = Tensor.allocate(x.device, x.dtype, positions.shape);
		const index = spread(positions);
		if (out.numel() > 0)
			x.device.gather(grouped(x, positions), 1, index, out.reshape(...index.shape));
		return out;
	});

/** Sets (or adds to) the elements of `x` at `positions`, in place; `source` has the shape of the result there. */
export const scatterAt = (
	x: Tensor,
	positions: Positions,
	source: Tensor,
	kernel: 'set' | 'add'
): void =>
	quietly(() => {
		const index = spread(positions);
		if (index.numel() === 0) return;
		const target = grouped(x, positions);
		x.device.scatter(kernel, target, 1, index, source.reshape(...index.shape));
		if (target.storage !== x.storage)
			x.device.copy(
				target.reshape(...positions.order.map((dim) => x.shape[dim])),
				x.permute(...positions.order)
			);
	});
