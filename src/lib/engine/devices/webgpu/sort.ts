import { int32 } from '../../dtype.ts';
import { numelOf } from '../../shape.ts';
import { Tensor } from '../../Tensor.ts';
import { geometryOf } from './fold.ts';
import { blockOf } from './map.ts';
import type { WebgpuDevice } from './WebgpuDevice.ts';
import { coordinates, parameter, scalarOf, shader, steps, THREADS } from './wgsl.ts';

const [COUNT, LENGTH, PADDED, SPAN, GAP, SIZES] = [0, 1, 2, 3, 4, 5];

/**
 * The positions along `dim` in the order of their elements: a bitonic sort of each lane (Batcher, 1968). Equal
 * elements are told apart by their positions, so that they keep their order; positions past the end come last.
 */
export function argsort(
	device: WebgpuDevice,
	x: Tensor,
	dim: number,
	descending: boolean,
	out: Tensor
): void {
	if (x.numel() === 0) return;
	const { gpu } = device;
	const type = scalarOf(x.dtype);
	const length = x.shape[dim] ?? 1;
	const { kept } = geometryOf(x.shape, [out.strides, x.strides], (d) => d !== dim);
	const lanes = numelOf(kept.sizes);
	const rank = kept.sizes.length;
	const padded = 2 ** Math.ceil(Math.log2(length));
	const order = Tensor.empty(device, int32, [lanes, padded]);
	const parameters = [0, length, padded, 0, 0, ...kept.sizes];
	parameters.push(out.offset, ...kept.steps[0], x.offset, ...kept.steps[1]);
	parameters.push(out.strides[dim] ?? 0, x.strides[dim] ?? 0);
	const run = (part: Part, written: Tensor, read: readonly Tensor[], count: number) => {
		parameters[COUNT] = count;
		gpu.dispatch(
			gpu.pipelines.program(
				`argsort ${part} ${type} ${scalarOf(out.dtype)} ${descending} ${rank}`,
				read.length,
				() => source(part, type, scalarOf(out.dtype), descending, rank)
			),
			[written, ...read].map(blockOf),
			parameters,
			Math.ceil(count / THREADS)
		);
	};
	run('number', order, [], lanes * padded);
	for (let span = 2; span <= padded; span *= 2)
		for (let gap = span / 2; gap >= 1; gap /= 2) {
			parameters[SPAN] = span;
			parameters[GAP] = gap;
			run('exchange', order, [x], (lanes * padded) / 2);
		}
	run('results', out, [order], lanes * length);
	order.storage.free();
}

type Part = 'number' | 'exchange' | 'results';

function source(
	part: Part,
	type: string,
	result: string,
	descending: boolean,
	rank: number
): string {
	const places = SIZES + rank;
	const ends = places + 2 * (rank + 1);
	const start = `	let i = group * ${THREADS}u + thread;
	if (i >= ${parameter(COUNT)}) { return; }`;
	if (part === 'number')
		return shader([{ type: 'u32' }], '', `${start}\n\tt0[i] = i % ${parameter(PADDED)};`);
	if (part === 'results')
		return shader(
			[{ type: result }, { type: 'u32' }],
			'',
			`${start}
	let lane = i / ${parameter(LENGTH)};
	let place = i % ${parameter(LENGTH)};
${coordinates('k', 'lane', parameter, SIZES, rank)}
	t0[${parameter(places)} + ${steps('k', places + 1, rank)} + place * ${parameter(ends)}] = ${result}(t1[lane * ${parameter(PADDED)} + place]);`
		);
	const nan = type === 'f32' ? (name: string) => `isNan(${name})` : () => 'false';
	const [small, large] = descending ? ['v', 'u'] : ['u', 'v'];
	return shader(
		[{ type: 'u32' }, { type }],
		`// Whether position a belongs before position b, u and v being their values.
fn before(a: u32, b: u32, u: ${type}, v: ${type}) -> bool {
	if (b >= ${parameter(LENGTH)}) { return a < b; }
	if (a >= ${parameter(LENGTH)}) { return false; }
	if (${nan('u')} || ${nan('v')}) { return select(${nan(large)}, a < b, ${nan('u')} && ${nan('v')}); }
	return select(${small} < ${large}, a < b, u == v);
}`,
		`${start}
	let half = ${parameter(PADDED)} / 2u;
	let lane = i / half;
	let pair = i % half;
	let low = (pair / ${parameter(GAP)}) * 2u * ${parameter(GAP)} + pair % ${parameter(GAP)};
	let rising = (low & ${parameter(SPAN)}) == 0u;
${coordinates('k', 'lane', parameter, SIZES, rank)}
	let base = ${parameter(places + rank + 1)} + ${steps('k', places + rank + 2, rank)};
	let first = lane * ${parameter(PADDED)} + low;
	let second = first + ${parameter(GAP)};
	let a = t0[first];
	let b = t0[second];
	let u = t1[base + min(a, ${parameter(LENGTH)} - 1u) * ${parameter(ends + 1)}];
	let v = t1[base + min(b, ${parameter(LENGTH)} - 1u) * ${parameter(ends + 1)}];
	if (before(b, a, v, u) == rising) { t0[first] = b; t0[second] = a; }`
	);
}
