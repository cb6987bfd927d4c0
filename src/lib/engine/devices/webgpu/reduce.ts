import type { Tensor } from '../../Tensor.ts';
import { stridesWithin } from '../cpu/strided.ts';
import type { ArgReduceKernel, ReduceKernel } from '../Device.ts';
import { pendingExpression } from './expression.ts';
import { fold, type Geometry, geometryOf, operand, reachOf } from './fold.ts';
import type { Fold } from './foldSource.ts';
import type { WebgpuDevice } from './WebgpuDevice.ts';
import { scalarOf } from './wgsl.ts';

type Reduction = Pick<Fold, 'start' | 'merge'> & Partial<Pick<Fold, 'value' | 'finish'>>;

/** Reductions of floats, in float32. */
export const floats = {
	sum: { start: 'S(0)', merge: 'a + b' },
	mean: { start: 'S(0)', merge: 'a + b', finish: 's / f32(count)' },
	prod: { start: 'S(1)', merge: 'a * b' },
	max: { start: '-inf()', merge: 'select(max(a, b), a + b, isNan(a) || isNan(b))' },
	min: { start: 'inf()', merge: 'select(min(a, b), a + b, isNan(a) || isNan(b))' },
	any: { start: 'S(0)', merge: 'max(a, b)', value: 'S(!(x == 0))' },
	all: { start: 'S(1)', merge: 'min(a, b)', value: 'S(!(x == 0))' }
} satisfies Record<ReduceKernel, Reduction>;

/** What is different for whole numbers and truths, which are folded in 32 bits. */
const wholes: Partial<Record<ReduceKernel, Reduction>> = {
	max: { start: 'S(-2147483647 - 1)', merge: 'max(a, b)' },
	min: { start: 'S(2147483647)', merge: 'min(a, b)' },
	any: { start: 'S(0)', merge: 'a | b', value: 'S(bool(x))' },
	all: { start: 'S(1)', merge: 'a & b', value: 'S(bool(x))' }
};

/** Folds the dimensions in which `out` has size 1, or all into a scalar. */
export function reduce(device: WebgpuDevice, kernel: ReduceKernel, x: Tensor, out: Tensor): void {
	const type = scalarOf(x.dtype);
	const state = type === 'f32' ? 'f32' : 'i32';
	const reduction: Reduction = (type === 'f32' ? undefined : wholes[kernel]) ?? floats[kernel];
	const how = {
		key: `${kernel} ${type}`,
		state,
		value: 'S(x)',
		finish: 'R(s)',
		...reduction
	} as const;
	const missing = x.dim() - out.dim();
	const over = (inputs: readonly Tensor[]) =>
		geometryOf(
			x.shape,
			[out, ...inputs].map((tensor) => stridesWithin(tensor, x.shape)),
			(dim) => dim >= missing && out.shape[dim - missing] === x.shape[dim]
		);
	const own = over([x]);
	const pending = pendingExpression(x);
	if (pending) {
		const { key, leaves, write } = pending;
		const geometry = over(leaves);
		const reach = (g: Geometry, inputs: readonly Tensor[]) =>
			reachOf(g, inputs.map(operand), false);
		// What could be read as vectors should not be computed number by number.
		if (reach(geometry, leaves) === reach(own, [x])) {
			fold(device, { ...how, key: `${how.key} of ${key}`, inline: write }, geometry, leaves, out);
			return;
		}
	}
	fold(device, how, own, [x], out);
}

/** The state is a number's bits and its position; this position means that there is none yet. */
const NOWHERE = '0xffffffffu';

/** The position of the first largest or smallest number along `dim`; a NaN counts as either. */
export function argReduce(
	device: WebgpuDevice,
	kernel: ArgReduceKernel,
	x: Tensor,
	dim: number,
	out: Tensor
): void {
	const type = scalarOf(x.dtype);
	const nan = type === 'f32' ? (name: string) => `isNan(${name})` : () => 'false';
	const better = kernel === 'argmax' ? 'v > u' : 'v < u';
	const how: Fold = {
		key: `${kernel} ${type}`,
		state: 'vec2<u32>',
		start: `S(0u, ${NOWHERE})`,
		value: 'S(bitcast<u32>(x), r)',
		merge: `
	let u = bitcast<${type}>(a.x);
	let v = bitcast<${type}>(b.x);
	if (a.y == ${NOWHERE}) { return b; }
	if (b.y == ${NOWHERE}) { return a; }
	let first = select(b, a, a.y < b.y);
	if (${nan('u')} || ${nan('v')}) { return select(select(b, a, ${nan('u')}), first, ${nan('u')} && ${nan('v')}); }
	return select(select(a, b, ${better}), first, u == v);
`,
		finish: 'R(s.y)'
	};
	const geometry = geometryOf(x.shape, [out.strides, x.strides], (d) => d !== dim);
	fold(device, how, geometry, [x], out);
}
