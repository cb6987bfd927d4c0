import { gather, meeting, type Sharing } from './gather.ts';
import { coordinates, hoisted, parameter, shader, THREADS } from './wgsl.ts';

/** How many elements become one, in WGSL over a state of type S. */
export interface Fold {
	/** Names it. */
	readonly key: string;
	/** S. */
	readonly state: 'f32' | 'i32' | 'u32' | 'vec2<u32>';
	/** The state of no element. */
	readonly start: string;
	/** The state of element number `r`, from `x` (and `y`, if two tensors are folded together). */
	readonly value: string;
	/** One state from `a` and `b`. */
	readonly merge: string;
	/** Where `x` isn't read but computed from what is: functions, and its value of a0, a1, …. */
	readonly inline?: () => { readonly functions: string; readonly call: string };
	/** The result, from the state `s` of `count` elements. */
	readonly finish: string;
}

/** Four elements at once along the folded dimension, across results, or one by one. */
export type Reach = 'along' | 'across' | 'single';

/** What a shader is written for. */
export interface Shape {
	/** A workgroup for each result, whose threads share what they have; or else a thread. */
	readonly grouped: Sharing | false;
	/** Whether states of parts are written instead of results. */
	readonly many: boolean;
	readonly reach: Reach;
	/** Whether parts are so short that summing blocks of them first would gain nothing. */
	readonly short: boolean;
	/** Per input, whether it is read as vectors. */
	readonly wide: readonly boolean[];
	/** Numbers of dimensions that stay and that go. */
	readonly k: number;
	readonly f: number;
}

/** Parameters: threads or groups, results among them, length of a part, of all, elements, step between results. */
const [TOTAL, RESULTS, PART, LENGTH, COUNT, STEP, SIZES] = [0, 1, 2, 3, 4, 5, 6];
const lanes = [0, 1, 2, 3];

function functions(
	{ state, start, value, inline: write, merge, finish }: Fold,
	types: string[],
	shape: Shape
) {
	const [result, ...inputs] = types;
	const inline = write?.();
	const name = (i: number) => (inline ? `a${i}` : 'xy'[i]);
	const arguments_ = inputs.map((type, i) => `${name(i)}: ${type}`).join(', ');
	return `alias S = ${state};
alias R = ${result};
fn start() -> S { return ${start}; }
${inline?.functions ?? ''}
fn value(${arguments_}, r: u32) -> S { ${inline ? `let x = ${inline.call}; ` : ''}return ${value}; }
fn merge(a: S, b: S) -> S { ${merge.includes('return') ? merge : `return ${merge};`} }
${shape.many ? '' : `fn finish(s: S) -> R { let count = ${parameter(COUNT)}; return ${finish}; }`}
${shape.grouped ? meeting('S') : ''}`;
}

export function foldSource(how: Fold, types: string[], shape: Shape): string {
	const { grouped, many, reach, short, wide, k, f } = shape;
	const [result, ...inputs] = types;
	const across = reach === 'across';
	const out = SIZES + k;
	const place = (i: number) => out + i * (k + 1);
	const sizes = place(inputs.length + 1);
	const kept = (i: number) =>
		[
			parameter(place(i)),
			...Array.from({ length: k }, (_, d) => `k${d} * ${parameter(place(i) + 1 + d)}`)
		].join(' + ');
	const folded =
		hoisted('size', sizes, f) +
		inputs.map((_, i) => hoisted(`step${i + 1}_`, sizes + f + i * f, f)).join('');
	const read = (i: number) =>
		[`base${i}`, ...Array.from({ length: f }, (_, d) => `f${d} * step${i}_${d}`)].join(' + ');
	const one = (lane: number, r: string) =>
		`value(${inputs.map((_, i) => (wide[i] ? `v${i + 1}[${lane}]` : `v${i + 1}`)).join(', ')}, ${r})`;
	const four = lanes.map((lane) => one(lane, `r * 4u + ${lane}u`));
	const states = across ? lanes : [0];
	const step = grouped ? `${THREADS}u` : '1u';
	const added = (lane: number) =>
		reach === 'along'
			? `merge(merge(${four[0]}, ${four[1]}), merge(${four[2]}, ${four[3]}))`
			: one(lane, 'r');
	const store = (lane: number) => {
		if (many) return `t0[run${across ? ` * 4u + ${lane}u` : ''}] = total${lane};`;
		return `t0[${kept(0)}${across ? ` + ${lane}u * ${parameter(STEP)}` : ''}] = finish(total${lane});`;
	};
	const each = (line: (lane: number) => string) =>
		states.map((lane) => `\t${line(lane)}`).join('\n');
	const take = (into: string) => `${coordinates('f', 'r', (d) => `size${d - sizes}`, sizes, f)}
${inputs.map((_, i) => `	let v${i + 1} = t${i + 1}[${read(i + 1)}];`).join('\n')}
${each((lane) => `${into}${lane} = merge(${into}${lane}, ${added(lane)});`)}
	r += ${step};`;
	const loop = (into: string, end: string) => `	while (r < ${end}) {\n${take(into)}\n	}`;
	const put = each((lane) => `total${lane} = merge(total${lane}, part${lane});`);
	const begin = each((lane) => `var part${lane} = start();`);
	const inBlocks = `	while (r < last) {
	let end = min(r + 32u * ${step}, last);
${begin}
${loop('part', 'end')}
${put}
	}`;
	// A loop inside another, and each of its rounds, costs as much as a read where threads are simulated.
	const inOneLoop = `${begin}
	while (r + 3u * ${step} < last) {
	let full = ((r / ${step}) & 28u) == 0u;
	total0 = merge(total0, select(start(), part0, full));
	part0 = select(part0, start(), full);
${`	{\n${take('part')}\n	}\n`.repeat(4)}	}
${loop('part', 'last')}
${put}`;
	const body = short ? loop('total', 'last') : reach === 'along' ? inOneLoop : inBlocks;
	return shader(
		[{ type: result }, ...inputs.map((type, i) => ({ type: wide[i] ? `vec4<${type}>` : type }))],
		functions(how, types, shape),
		`	let run = ${grouped ? 'group' : `group * ${THREADS}u + thread`};
	if (run >= ${parameter(TOTAL)}) { return; }
	let chunk = run / ${parameter(RESULTS)};
${coordinates('k', `run % ${parameter(RESULTS)}`, parameter, SIZES, k)}
${inputs.map((_, i) => `\tlet base${i + 1} = ${kept(i + 1)};`).join('\n')}
${folded}
	let last = min((chunk + 1u) * ${parameter(PART)}, ${parameter(LENGTH)});
	var r = chunk * ${parameter(PART)}${grouped ? ' + thread' : ''};
${each((lane) => `var total${lane} = start();`)}
${body}
${grouped ? `${gather('total0', 'merge(a, b)', grouped)}\n\tif (thread > 0u) { return; }` : ''}
${each(store)}`
	);
}
