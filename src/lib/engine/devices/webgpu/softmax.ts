import { numelOf } from '../../shape.ts';
import type { Tensor } from '../../Tensor.ts';
import { geometryOf } from './fold.ts';
import { gather, meeting, type Sharing } from './gather.ts';
import { blockOf } from './map.ts';
import type { WebgpuDevice } from './WebgpuDevice.ts';
import { coordinates, parameter, shader, steps, THREADS } from './wgsl.ts';

const [LANES, LENGTH, SIZES] = [0, 1, 2];

/** Fewer lanes than this leave a processor that plays a GPU idle, if each is one thread's. */
const ENOUGH = 64;

/**
 * out = e^x as parts of their sum along `dim`, or the logarithm of that: the largest, the sum and the quotients in
 * one pass over each lane. A lane is a workgroup's, or a thread's where threads are simulated. False where that
 * would not pay.
 */
export function softmax(
	{ gpu, simulated, sharing }: WebgpuDevice,
	x: Tensor,
	dim: number,
	out: Tensor,
	log: boolean
): boolean {
	const { kept } = geometryOf(x.shape, [out.strides, x.strides], (d) => d !== dim);
	const lanes = numelOf(kept.sizes);
	const length = x.shape[dim] ?? 1;
	if (lanes === 0 || length === 0 || (simulated && lanes < ENOUGH && length > 256)) return false;
	const grouped = !simulated && length > 16 && sharing;
	const own = [out.strides[dim] ?? 1, x.strides[dim] ?? 1];
	const wide =
		length % 4 === 0 &&
		[out, x].every(
			({ offset }, k) => own[k] === 1 && offset % 4 === 0 && kept.steps[k].every((n) => n % 4 === 0)
		);
	const rank = kept.sizes.length;
	const program = gpu.pipelines.program(`softmax ${log} ${wide} ${grouped} ${rank}`, 1, () =>
		source(log, wide, grouped, rank)
	);
	const scaled = (n: number) => (wide ? n / 4 : n);
	const parameters = [lanes, scaled(length), ...kept.sizes];
	[out, x].forEach(({ offset }, k) => {
		parameters.push(scaled(offset), ...kept.steps[k].map(scaled), wide ? 1 : own[k]);
	});
	gpu.dispatch(
		program,
		[out, x].map(blockOf),
		parameters,
		grouped ? lanes : Math.ceil(lanes / THREADS)
	);
	return true;
}

function source(log: boolean, wide: boolean, grouped: Sharing | false, rank: number): string {
	const V = wide ? 'vec4f' : 'f32';
	const U = wide ? 'vec4u' : 'u32';
	const I = wide ? 'vec4i' : 'i32';
	const place = (k: number) => {
		const first = SIZES + rank + k * (rank + 2);
		return {
			base: `${parameter(first)} + ${steps('k', first + 1, rank)}`,
			step: parameter(first + 1 + rank)
		};
	};
	const fold = (name: string, merge: (a: string, b: string) => string) =>
		wide ? merge(merge(`${name}.x`, `${name}.y`), merge(`${name}.z`, `${name}.w`)) : name;
	const walk = (body: string) => `	for (var r = start; r < ${parameter(LENGTH)}; r += by) {
		let v = t1[base1 + r * step1];
${body}
	}`;
	return shader(
		[{ type: V }, { type: V }],
		`// e to the power of what is 0 or less; without branches, where exponential() has some.
fn powers(x: ${V}) -> ${V} {
	let c = max(x, ${V}(-104.0));
	let n = round(c * 1.44269504);
	let r = (c - n * 0.693359375) + n * 2.12194440e-4;
	let p = ((((1.9875691500e-4 * r + 1.3981999507e-3) * r + 8.3334519073e-3) * r + 4.1665795894e-2) * r + 1.6666665459e-1) * r + 5.0000001201e-1;
	let whole = ${I}(n);
	let half = whole >> ${U}(1u);
	return (p * r * r + r + 1.0) * bitcast<${V}>(${U}(half + 127) << ${U}(23u)) * bitcast<${V}>(${U}(whole - half + 127) << ${U}(23u));
}
${grouped ? meeting('f32') : ''}`,
		`	let lane = ${grouped ? 'group' : `group * ${THREADS}u + thread`};
	if (lane >= ${parameter(LANES)}) { return; }
${coordinates('k', 'lane', parameter, SIZES, rank)}
	let base0 = ${place(0).base};
	let base1 = ${place(1).base};
	let step0 = ${place(0).step};
	let step1 = ${place(1).step};
	let start = ${grouped ? 'thread' : '0u'};
	let by = ${grouped ? `${THREADS}u` : '1u'};
	var most = ${V}(-inf());
	var odd = ${U}(0u);
${walk(`		most = max(most, v);
		odd = max(odd, bitcast<${U}>(v) & ${U}(0x7fffffffu));`)}
	var largest = ${fold('most', (a, b) => `max(${a}, ${b})`)};
	// Where something isn't a number, nothing is in the whole lane.
	if (${fold('odd', (a, b) => `max(${a}, ${b})`)} > 0x7f800000u) { largest = nan(); }
${grouped ? gather('largest', 'select(max(a, b), a + b, isNan(a) || isNan(b))', grouped) : ''}
	if (isInf(largest)) { largest = nan(); }
	// Blocks first: the error grows far slower than with the length.
	var sums = ${V}();
	for (var block = start; block < ${parameter(LENGTH)}; block += by * 32u) {
		let end = min(block + by * 32u, ${parameter(LENGTH)});
		var part = ${V}();
		for (var r = block; r < end; r += by) {
			let e = powers(t1[base1 + r * step1] - largest);
			${log ? '' : 't0[base0 + r * step0] = e;'}
			part += e;
		}
		sums += part;
	}
	var sum = ${fold('sums', (a, b) => `(${a} + ${b})`)};
${grouped ? gather('sum', 'a + b', grouped) : ''}
	if (isNan(largest)) { sum = largest; }
${
	log
		? `	let logSum = logarithm(sum);
${walk('		t0[base0 + r * step0] = (v - largest) - logSum;')}`
		: `	for (var r = start; r < ${parameter(LENGTH)}; r += by) {
		let e = t0[base0 + r * step0];
		t0[base0 + r * step0] = e / sum;
	}`
}`
	);
}
