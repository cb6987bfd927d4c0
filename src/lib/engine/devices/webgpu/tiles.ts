import type { Tensor } from '../../Tensor.ts';
import { merge } from './layout.ts';
import { blockOf } from './map.ts';
import type { WebgpuDevice } from './WebgpuDevice.ts';
import { coordinates, parameter, scalarOf, shader, steps, THREADS } from './wgsl.ts';

/** How the products of a matmul are gathered: each thread on its own, or in tiles that a workgroup shares. */
export type Tiling = 'registers' | 'shared';

/** How four neighbours are read: along k in one vector, across k in one vector, or one by one. */
type Read = 'along' | 'across' | 'single';

/** Parameters: sizes and steps of the matrices, then the batch. */
const [N, M, K, TILES, ROWS, COLUMNS] = [0, 1, 2, 3, 4, 5];
const [AN, AK, BK, BM, ON, OM] = [6, 7, 8, 9, 10, 11];
const BATCH = 12;

/** A workgroup is 8 × 8 threads. */
const SIDE = 8;
/** Shared tiles hold so much of k. */
const DEPTH = 16;
/** Results in the registers of a thread, along each side. */
const FEW = 4;
/**
 * Where threads are simulated, registers are memory like any other, and reading operands costs the most: the more
 * results share what is read, the better.
 */
const MANY = [16, 8];

/** How many results a thread takes along each side: more, where they come out even and several threads have some. */
function resultsPerThread(n: number, m: number, count: number): number {
	const fits = (each: number) => {
		const [rows, columns] = [n, m].map((size) => Math.ceil(size / (SIDE * each)));
		const wasted = (rows * columns * (SIDE * each) ** 2) / (n * m);
		return wasted < 1.2 && rows * columns * count >= 4;
	};
	return MANY.find(fits) ?? FEW;
}

function readOf(x: Tensor, along: number, across: number, batch: number[], k: number): Read {
	const even = (step: number) => step % 4 === 0;
	if (x.offset % 4 !== 0 || !batch.every(even) || k % 4 !== 0) return 'single';
	if (along === 1 && even(across)) return 'along';
	return across === 1 && even(along) ? 'across' : 'single';
}

/** Multiplies stacks of matrices with a square of results in the registers of each thread. */
export function tiledMatmul(
	{ gpu, tiling, simulated }: WebgpuDevice,
	a: Tensor,
	b: Tensor,
	out: Tensor,
	how: Tiling = tiling
): void {
	const [n, m] = out.shape.slice(-2);
	const k = a.shape[a.dim() - 1];
	const batch = merge(
		out.shape.slice(0, -2),
		[out, a, b].map((x) => x.strides.slice(0, -2))
	);
	const [an, ak] = a.strides.slice(-2);
	const [bk, bm] = b.strides.slice(-2);
	const reads =
		how === 'shared'
			? (['single', 'single'] as const)
			: [readOf(a, ak, an, batch.steps[1], k), readOf(b, bk, bm, batch.steps[2], k)];
	const type = scalarOf(out.dtype);
	const rank = batch.sizes.length;
	const count = batch.sizes.reduce((product, size) => product * size, 1);
	const each =
		simulated && !reads.some((read) => read === 'single') ? resultsPerThread(n, m, count) : FEW;
	const program = gpu.pipelines.program(
		`matmul ${how} ${type} ${reads.join()} ${rank} ${k % 4 === 0} ${each}`,
		2,
		() =>
			how === 'shared'
				? sharedSource(type, rank)
				: registerSource(type, reads, rank, k % 4 > 0, each)
	);
	const [rows, columns] = [n, m].map((size) => Math.ceil(size / (SIDE * each)));
	const tiles = rows * columns * count;
	const scaled = (steps: readonly number[], read: Read) =>
		steps.map((step) => (read === 'single' ? step : step / 4));
	const parameters = [n, m, k, tiles, rows, columns];
	parameters.push(
		...(reads[0] === 'along' ? [an / 4, 1] : reads[0] === 'across' ? [1, ak / 4] : [an, ak])
	);
	parameters.push(
		...(reads[1] === 'along' ? [1, bm / 4] : reads[1] === 'across' ? [bk / 4, 1] : [bk, bm])
	);
	parameters.push(...out.strides.slice(-2), ...batch.sizes);
	parameters.push(out.offset, ...batch.steps[0]);
	parameters.push(...scaled([a.offset, ...batch.steps[1]], reads[0]));
	parameters.push(...scaled([b.offset, ...batch.steps[2]], reads[1]));
	gpu.dispatch(program, [out, a, b].map(blockOf), parameters, tiles);
}

/** Where a workgroup's tile is: `row` and `column` of the thread's first result, `base0`… of the matrices. */
const place = (rank: number, each: number): string => `	if (group >= ${parameter(TILES)}) { return; }
	let tile = group % (${parameter(ROWS)} * ${parameter(COLUMNS)});
${coordinates('b', `group / (${parameter(ROWS)} * ${parameter(COLUMNS)})`, parameter, BATCH, rank)}
${[0, 1, 2]
	.map((i) => {
		const first = BATCH + rank + i * (rank + 1);
		return `\tlet base${i} = ${parameter(first)} + ${steps('b', first + 1, rank)};`;
	})
	.join('\n')}
	let top = (tile % ${parameter(ROWS)}) * ${SIDE * each}u;
	let left = (tile / ${parameter(ROWS)}) * ${SIDE * each}u;
	let row = top + (thread / ${SIDE}u) * ${each}u;
	let column = left + (thread % ${SIDE}u) * ${each}u;
`;

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const lanes = upTo(4);

/** Writes `sum{i}_{c}`, four results side by side, of `each` rows. */
function write(type: string, each: number): string {
	const store = (i: string, j: string, value: string) =>
		`if (row + ${i} < ${parameter(N)} && column + ${j} < ${parameter(M)}) { t0[base0 + (row + ${i}) * ${parameter(ON)} + (column + ${j}) * ${parameter(OM)}] = ${value}; }`;
	if (each === FEW)
		return lanes
			.flatMap((i) => lanes.map((j) => `\t${store(`${i}u`, `${j}u`, `sum${i}_0[${j}]`)}`))
			.join('\n');
	// Written out, hundreds of them would take a second to compile.
	const sums = upTo(each).flatMap((i) => upTo(each / 4).map((c) => `sum${i}_${c}`));
	return `	var sums = array<vec4<${type}>, ${sums.length}>(${sums.join(', ')});
	for (var i = 0u; i < ${each}u; i++) {
		for (var j = 0u; j < ${each}u; j++) {
			${store('i', 'j', `sums[i * ${each / 4}u + j / 4u][j % 4u]`)}
		}
	}`;
}

/** Without shared memory: what neighbours read together lies in caches. */
function registerSource(
	type: string,
	[a, b]: readonly Read[],
	rank: number,
	ragged: boolean,
	each: number
): string {
	// Beyond k there may be anything, also what isn't a number.
	const inside = (value: string, j: number) =>
		ragged ? `select(${type}(0), ${value}, q * 4u + ${j}u < ${parameter(K)})` : value;
	const V = `vec4<${type}>`;
	const [rows, fours] = [upTo(each), upTo(each / 4)];
	// Four numbers along k of each row of a: a0, a1, …; four columns of each row of b: b0_0, b0_1, …
	const turned = (of: string, i: number) =>
		`${V}(${lanes.map((j) => `${of}${j}[${i}]`).join(', ')})`;
	const readA = {
		along: rows.map((i) => `let a${i} = t1[startA${i} + q];`),
		across: fours.flatMap((c) => [
			...lanes.map((j) => `let u${c}_${j} = t1[startA${c * 4} + (q * 4u + ${j}u) * stepA];`),
			...lanes.map((i) => `let a${c * 4 + i} = ${turned(`u${c}_`, i)};`)
		]),
		single: rows.map(
			(i) =>
				`let a${i} = ${V}(${lanes.map((j) => inside(`t1[startA${i} + (q * 4u + ${j}u) * stepA]`, j)).join(', ')});`
		)
	}[a];
	const readB = {
		across: fours.flatMap((c) =>
			lanes.map((j) => `let b${j}_${c} = t2[startB${c * 4} + (q * 4u + ${j}u) * stepB];`)
		),
		along: fours.flatMap((c) => [
			...lanes.map((i) => `let v${c}_${i} = t2[startB${c * 4 + i} + q];`),
			...lanes.map((j) => `let b${j}_${c} = ${turned(`v${c}_`, j)};`)
		]),
		single: fours.flatMap((c) =>
			lanes.map(
				(j) =>
					`let b${j}_${c} = ${V}(${lanes.map((i) => inside(`t2[startB${c * 4 + i} + (q * 4u + ${j}u) * stepB]`, j)).join(', ')});`
			)
		)
	}[b];
	const starts = rows.flatMap((i) => [
		a === 'across'
			? `let startA${i} = base1 + (row + ${i}u) / 4u;`
			: `let startA${i} = base1 + (row + ${i}u) * ${parameter(AN)};`,
		b === 'across'
			? `let startB${i} = base2 + (column + ${i}u) / 4u;`
			: `let startB${i} = base2 + (column + ${i}u) * ${parameter(BM)};`
	]);
	const at = (read: Read) => (read === 'single' ? type : V);
	const sums = rows.flatMap((i) => fours.map((c) => [i, c]));
	return shader(
		[{ type }, { type: at(a) }, { type: at(b) }],
		'',
		`${place(rank, each)}
${sums.map(([i, c]) => `\tvar sum${i}_${c} = ${V}();`).join('\n')}
	let depth = (${parameter(K)} + 3u) / 4u;
	let stepA = ${parameter(AK)};
	let stepB = ${parameter(BK)};
${starts.map((line) => `\t${line}`).join('\n')}
	for (var q = 0u; q < depth; q++) {
${[...readA, ...readB].map((line) => `\t\t${line}`).join('\n')}
${sums.map(([i, c]) => `\t\tsum${i}_${c} += ${lanes.map((j) => `a${i}[${j}] * b${j}_${c}`).join(' + ')};`).join('\n')}
	}
${write(type, each)}`
	);
}

/** With tiles of both matrices in workgroup memory, read once for all threads that need them. */
function sharedSource(type: string, rank: number): string {
	const V = `vec4<${type}>`;
	const TILE = SIDE * FEW;
	const each = (TILE * DEPTH) / THREADS;
	return shader(
		[{ type }, { type }, { type }],
		`var<workgroup> tileA: array<array<${type}, ${TILE}>, ${DEPTH}>;
var<workgroup> tileB: array<array<${type}, ${TILE}>, ${DEPTH}>;`,
		`${place(rank, FEW)}
${lanes.map((i) => `\tvar sum${i}_0 = ${V}();`).join('\n')}
	let stepA = vec2u(${parameter(AN)}, ${parameter(AK)});
	let stepB = vec2u(${parameter(BK)}, ${parameter(BM)});
	// Neighbouring threads read along the dimension in which numbers are neighbours.
	let acrossA = ${parameter(AN)} == 1u;
	let acrossB = ${parameter(BM)} == 1u;
	for (var k = 0u; k < ${parameter(K)}; k += ${DEPTH}u) {
		for (var e = 0u; e < ${each}u; e++) {
			let s = e * ${THREADS}u + thread;
			let ai = select(s / ${DEPTH}u, s % ${TILE}u, acrossA);
			let ak = select(s % ${DEPTH}u, s / ${TILE}u, acrossA);
			var value = ${type}(0);
			if (top + ai < ${parameter(N)} && k + ak < ${parameter(K)}) {
				value = t1[base1 + (top + ai) * stepA.x + (k + ak) * stepA.y];
			}
			tileA[ak][ai] = value;
			let bi = select(s / ${DEPTH}u, s % ${TILE}u, acrossB);
			let bk = select(s % ${DEPTH}u, s / ${TILE}u, acrossB);
			value = ${type}(0);
			if (left + bi < ${parameter(M)} && k + bk < ${parameter(K)}) {
				value = t2[base2 + (k + bk) * stepB.x + (left + bi) * stepB.y];
			}
			tileB[bk][bi] = value;
		}
		workgroupBarrier();
		for (var q = 0u; q < ${DEPTH}u; q++) {
			let i = row - top;
			let j = column - left;
			let b = ${V}(${lanes.map((l) => `tileB[q][j + ${l}u]`).join(', ')});
${lanes.map((l) => `\t\t\tsum${l}_0 += tileA[q][i + ${l}u] * b;`).join('\n')}
		}
		workgroupBarrier();
	}
${write(type, FEW)}`
	);
}
