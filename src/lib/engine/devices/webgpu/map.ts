import { sameShape, showShape } from '../../shape.ts';
import type { Tensor } from '../../Tensor.ts';
import { stridesWithin } from '../cpu/strided.ts';
import { Deferred, type Elementwise, isWhole } from './Deferred.ts';
import { expressionOf } from './expression.ts';
import type { Gpu } from './Gpu.ts';
import { GpuStorage } from './GpuStorage.ts';
import { merge } from './layout.ts';
import type { Block } from './Pool.ts';
import { bound, coordinates, parameter, scalarOf, shader, steps, THREADS } from './wgsl.ts';

/** The block that holds a tensor's numbers. */
export function blockOf({ storage, device, shape }: Tensor): Block {
	if (storage instanceof GpuStorage) return storage.block;
	throw new Error(
		`webgpu: all tensors of an op must be on the GPU, got one of shape ${showShape(shape)} on ${device.type}; move it with .to('webgpu')`
	);
}

/** A parameter that expressions can use, as `bits`. */
const LAST = 63;

/** From so many vectors on, a thread takes four: enough threads are left, and each has less to start with. */
const MANY = 16384;

/** How a tensor is read: four elements at once, one number for all four, or element by element. */
type Access = 'four' | 'splat' | 'one';

/** Whether four neighbours of a tensor always lie in one aligned vector. */
const aligned = (offset: number, steps: readonly number[]): boolean =>
	offset % 4 === 0 &&
	steps.every((step, d) => (d === steps.length - 1 ? step === 1 : step % 4 === 0));

function accesses(tensors: readonly Tensor[], sizes: number[], steps: number[][]): Access[] {
	const [out] = tensors;
	const inner = sizes.length - 1;
	// Buffers reach to a multiple of four, so the last vector may be written to in full if nothing else is there.
	const tail = inner === 0 && out.offset + sizes[0] === out.storage.length;
	const fits = inner >= 0 && (sizes[inner] % 4 === 0 || tail);
	const kinds = tensors.map((x, k): Access => {
		if (!fits) return 'one';
		if (aligned(x.offset, steps[k])) return 'four';
		return k > 0 && x.storage !== out.storage && steps[k][inner] === 0 ? 'splat' : 'one';
	});
	return kinds.includes('one') ? tensors.map(() => 'one') : kinds;
}

/**
 * out = expression of up to three operands at the same place, broadcast; `out` may be one of them. Into memory in
 * which nothing is yet it is computed later: see `Deferred`.
 * @param key Names the expression, for any dtypes.
 * @param expression WGSL of x, y, z of types T, U, V, with R the type of the result and `bits` as passed.
 * @param bits A parameter of this call, which is then not put off: what is computed later knows tensors alone.
 */
export function map(
	gpu: Gpu,
	key: string,
	expression: string,
	operands: readonly Tensor[],
	out: Tensor,
	bits: number | null = null
): void {
	if (out.numel() === 0) return;
	gpu.check();
	for (const x of operands) if (!(x.storage instanceof GpuStorage)) blockOf(x);
	const storage = out.storage as GpuStorage;
	const before = bits === null ? overwritten(out, operands) : null;
	before?.drop();
	const kernel = {
		key,
		expression,
		operands: operands.map((x) => (before && x.storage === storage ? before : x))
	};
	if (bits === null && (before || (storage.untouched && isWhole(out))))
		new Deferred(gpu, kernel, out, (result) => run(gpu, result, out, 0, true));
	else {
		// What stands there is read by the kernel, or not written over in full.
		blockOf(out);
		run(gpu, kernel, out, bits ?? 0);
	}
}

/** What is yet to be computed of `out`, if nobody will want it once `operands` have been written over it. */
function overwritten(out: Tensor, operands: readonly Tensor[]): Deferred | null {
	const { deferred } = out.storage as GpuStorage;
	const given =
		deferred?.canGive(operands.length - 1) &&
		sameShape(deferred.out.shape, out.shape) &&
		isWhole(out) &&
		operands.every((x) => x.storage !== out.storage || x.isSameView(out));
	return given ? deferred : null;
}

/** Computes `out` now. `first` tells that nobody can be waiting for what was in its memory before. */
function run(gpu: Gpu, kernel: Elementwise, out: Tensor, bits: number, first = false): void {
	const result = scalarOf(out.dtype);
	const { key, leaves, write } = expressionOf(kernel, out, result);
	const tensors = [out, ...leaves];
	const layout = merge(out.shape, [out.strides, ...leaves.map((x) => stridesWithin(x, out.shape))]);
	const { sizes, steps: strides } = layout;
	const rank = sizes.length;
	const access = accesses(tensors, sizes, strides);
	const wide = access[0] === 'four';
	const types = tensors.map((x) => scalarOf(x.dtype));
	const bindings = tensors.map((x, k) => ({
		type: access[k] === 'four' ? `vec4<${types[k]}>` : types[k],
		aliased: k > 0 && x.storage === out.storage
	}));
	const per = wide ? 4 : 1;
	const count = Math.ceil(out.numel() / per);
	const each = count >= MANY ? 4 : 1;
	const aliases = bindings.map(({ aliased }) => (aliased ? 'a' : '-')).join('');
	const program = gpu.pipelines.program(
		`map ${key} ${access.join()} ${aliases} ${rank} ${each}`,
		bound(bindings) - 1,
		() => {
			const place = (k: number) => {
				const first = 1 + rank + k * (rank + 1);
				const outer = steps('c', first + 1, Math.max(rank - 1, 0));
				// The innermost step of vectors is 1, that of a number for all is 0.
				const inner = access[k] === 'four' ? ` + c${rank - 1}` : '';
				return access[k] === 'one'
					? `${parameter(first)} + ${steps('c', first + 1, rank)}`
					: `${parameter(first)} + ${outer}${inner}`;
			};
			const read = (k: number, lane: number) => (access[k] === 'four' ? `v${k}[${lane}]` : `v${k}`);
			const value = (lane: number) => `f(${leaves.map((_, k) => read(k + 1, lane)).join(', ')})`;
			const load = leaves.map(
				(_, k) => `\tlet v${k + 1} = t${bindings[k + 1].aliased ? 0 : k + 1}[${place(k + 1)}];`
			);
			const element = `${coordinates('c', 'i', parameter, 1, rank)}
${load.join('\n')}
	t0[${place(0)}] = ${wide ? `vec4<${result}>(${[0, 1, 2, 3].map(value).join(', ')})` : value(0)};`;
			const main = Array.from(
				{ length: each },
				(_, e) => `	{
	let i = (group * ${each}u + ${e}u) * ${THREADS}u + thread;
	if (i >= ${parameter(0)}) { return; }
${element}
	}`
			);
			const { functions, call } = write();
			const parameters = leaves.map((_, k) => `a${k}: ${types[k + 1]}`);
			return shader(
				bindings,
				`${functions.replace(/\bbits\b/g, parameter(LAST))}
fn f(${parameters.join(', ')}) -> ${result} { return ${call}; }`,
				main.join('\n')
			);
		}
	);
	const parameters = new Uint32Array(LAST + 1);
	parameters[0] = count;
	let at = 1;
	for (let d = 0; d < rank; d++)
		parameters[at++] = d === rank - 1 ? Math.ceil(sizes[d] / per) : sizes[d];
	for (let k = 0; k < tensors.length; k++) {
		const four = access[k] === 'four';
		parameters[at++] = four ? tensors[k].offset / 4 : tensors[k].offset;
		for (let d = 0; d < rank; d++)
			parameters[at++] = four && d < rank - 1 ? strides[k][d] / 4 : strides[k][d];
	}
	parameters[LAST] = bits;
	const blocks = tensors.filter((_, k) => !bindings[k].aliased).map(blockOf);
	gpu.dispatch(program, blocks, parameters, Math.ceil(count / (each * THREADS)), first);
}
