import type { Tensor } from '../../Tensor.ts';
import { stridesWithin } from '../cpu/strided.ts';
import type { Gpu } from './Gpu.ts';
import { merge } from './layout.ts';
import { blockOf } from './map.ts';
import { coordinates, parameter, scalarOf, shader, THREADS } from './wgsl.ts';

const lanes = [0, 1, 2, 3];

/** Whether all numbers but those at `except` are multiples of four. */
const even = (list: readonly number[], except: readonly number[]): boolean =>
	list.every((number, d) => except.includes(d) || number % 4 === 0);

/**
 * to = from where the one lies in rows and the other in columns: blocks of 4 × 4, read and written as vectors.
 * False if they don't lie so, and then nothing is done.
 */
export function copyTransposed(gpu: Gpu, from: Tensor, to: Tensor): boolean {
	const type = scalarOf(to.dtype);
	if (from.dtype !== to.dtype || from.storage === to.storage) return false;
	const { sizes, steps: strides } = merge(to.shape, [to.strides, stridesWithin(from, to.shape)]);
	const rank = sizes.length;
	const [row, column] = [strides[0].indexOf(1), strides[1].indexOf(1)];
	if (row < 0 || column < 0 || row === column || (from.offset | to.offset) % 4 !== 0) return false;
	if (sizes[row] % 4 !== 0 || sizes[column] % 4 !== 0) return false;
	if (!even(strides[0], [row]) || !even(strides[1], [column])) return false;
	const blocks = sizes.map((size, d) => (d === row || d === column ? size / 4 : size));
	const count = blocks.reduce((product, size) => product * size, 1);
	const program = gpu.pipelines.program(`transposed ${type} ${rank} ${row} ${column}`, 1, () => {
		const place = (k: number, along: number, across: number, lane: number) => {
			const first = 1 + rank + k * (rank + 1);
			const others = Array.from({ length: rank }, (_, d) =>
				d === along
					? `c${d}`
					: `${d === across ? `(c${d} * 4u + ${lane}u)` : `c${d}`} * ${parameter(first + 1 + d)}`
			);
			return `${parameter(first)} + ${others.join(' + ')}`;
		};
		return shader(
			[{ type: `vec4<${type}>` }, { type: `vec4<${type}>` }],
			'',
			`	let i = group * ${THREADS}u + thread;
	if (i >= ${parameter(0)}) { return; }
${coordinates('c', 'i', parameter, 1, rank)}
${lanes.map((lane) => `\tlet v${lane} = t1[${place(1, column, row, lane)}];`).join('\n')}
${lanes
	.map(
		(lane) =>
			`	t0[${place(0, row, column, lane)}] = vec4<${type}>(${lanes.map((from) => `v${from}[${lane}]`).join(', ')});`
	)
	.join('\n')}`
		);
	});
	const quarters = (list: readonly number[]) => list.map((step) => step / 4);
	gpu.dispatch(
		program,
		[to, from].map(blockOf),
		[count, ...blocks, ...[to, from].flatMap((x, k) => quarters([x.offset, ...strides[k]]))],
		Math.ceil(count / THREADS)
	);
	return true;
}
