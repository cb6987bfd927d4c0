import type { DType } from '../../dtype.ts';
import { include } from './mathematics.ts';

/** The types that numbers have on the GPU. */
export type Scalar = 'f32' | 'i32' | 'u32';

const scalars: Record<string, Scalar | undefined> = {
	float32: 'f32',
	int32: 'i32',
	// WGSL has no 64-bit integers: a tensor stays int64 by name and holds what fits into 32 bits.
	int64: 'i32',
	bool: 'u32'
};

/** The WGSL type that holds a dtype; throws if there is none. */
export function scalarOf(dtype: DType): Scalar {
	const scalar = scalars[dtype.name];
	if (!scalar)
		throw new Error(
			`webgpu: the dtype must be float32, int32, int64 (held in 32 bits) or bool, got ${dtype.name}; convert first, e.g. x.to(float32), or stay on the CPU`
		);
	return scalar;
}

/** Threads in a workgroup. */
export const THREADS = 64;

/** The parameter at a position known when the shader is written. */
export const parameter = (i: number): string => `p[${i >> 2}].${'xyzw'[i & 3]}`;

/** A buffer as the shader declares it. */
export interface Binding {
	readonly type: string;
	/** Bound, but read through the first binding: it is the same buffer. */
	readonly aliased?: boolean;
	/** Written to, as the first one is. */
	readonly written?: boolean;
}

/** How many buffers of `bindings` are bound. */
export const bound = (bindings: readonly Binding[]): number =>
	bindings.filter(({ aliased }) => !aliased).length;

/**
 * A whole shader: parameters `p`, buffers `t0` (written to), `t1`…, then `functions`, then `main` with
 * the running number of the workgroup as `group` and of the thread in it as `thread`; what there is to know of
 * its subgroup, if they speak of one.
 */
export function shader(bindings: readonly Binding[], functions: string, main: string): string {
	let at = 1;
	const buffers = bindings.map(({ type, aliased, written }, i) =>
		aliased
			? ''
			: `@group(0) @binding(${at++}) var<storage, ${i === 0 || written ? 'read_write' : 'read'}> t${i}: array<${type}>;`
	);
	const known = ['subgroup_size', 'subgroup_invocation_id'].filter((name) => main.includes(name));
	return `${known.length > 0 ? 'enable subgroups;\n' : ''}@group(0) @binding(0) var<uniform> p: array<vec4u, 16>;
${buffers.join('\n')}
${include(functions + main)}
${functions}
@compute @workgroup_size(${THREADS})
fn main(@builtin(workgroup_id) at: vec3u, @builtin(num_workgroups) all: vec3u, @builtin(local_invocation_index) thread: u32${known.map((name) => `, @builtin(${name}) ${name}: u32`).join('')}) {
	let group = at.y * all.x + at.x;
${main}
}
`;
}

/** `rank` parameters from `first` on as variables `name0`…: read once, not in every round of a loop. */
export const hoisted = (name: string, first: number, rank: number): string =>
	Array.from({ length: rank }, (_, d) => `\tlet ${name}${d} = ${parameter(first + d)};\n`).join('');

/**
 * Splits the running number `index` into coordinates `name0`…, of the sizes that `size` writes for the
 * positions from `first` on.
 */
export function coordinates(
	name: string,
	index: string,
	size: (i: number) => string,
	first: number,
	rank: number
): string {
	if (rank === 0) return '';
	if (rank === 1) return `\tlet ${name}0 = ${index};`;
	const lines = [`var ${name}Rest: u32 = ${index};`];
	for (let d = rank - 1; d > 0; d--)
		lines.push(
			`let ${name}${d} = ${name}Rest % ${size(first + d)}; ${name}Rest = ${name}Rest / ${size(first + d)};`
		);
	lines.push(`let ${name}0 = ${name}Rest;`);
	return lines.map((line) => `\t${line}`).join('\n');
}

/** Where those coordinates lead with the strides in the parameters from `first` on. */
export const steps = (name: string, first: number, rank: number): string =>
	Array.from({ length: rank }, (_, d) => `${name}${d} * ${parameter(first + d)}`).join(' + ') ||
	'0u';
