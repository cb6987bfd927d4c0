import { float32 } from '../../dtype.ts';
import type { Tensor } from '../../Tensor.ts';
import { isWhole } from './Deferred.ts';
import { bitsOf } from './elementwise.ts';
import { blockOf } from './map.ts';
import type { Gpu } from './Gpu.ts';
import { parameter, shader, THREADS } from './wgsl.ts';

/** Two buffers each are as many as every GPU binds. */
const MOST_PAIRS = 4;
/** Larger ones have enough to do for a dispatch of their own. */
const LIGHT = 4096;

/** out += factor · x for several small pairs in one dispatch; false where that can't be. */
export function addScaledEach(
	gpu: Gpu,
	outs: readonly Tensor[],
	xs: readonly Tensor[],
	factor: number
): boolean {
	const pairs = outs.length;
	const all = [...outs, ...xs];
	if (pairs > MOST_PAIRS || new Set(all.map(({ storage }) => storage)).size < all.length)
		return false;
	if (!all.every((x) => x.dtype === float32 && isWhole(x) && x.numel() <= LIGHT)) return false;
	const program = gpu.pipelines.program(
		`addScaledEach ${pairs}`,
		pairs,
		() =>
			shader(
				all.map((_, i) => ({ type: 'f32', written: i < pairs })),
				'',
				`	let i = group * ${THREADS}u + thread;
	let factor = bitcast<f32>(${parameter(0)});
${outs.map((_, k) => `	if (i < ${parameter(k + 1)}) { t${k}[i] = t${k}[i] + t${k + pairs}[i] * factor; }`).join('\n')}`
			),
		pairs
	);
	const sizes = outs.map((out) => out.numel());
	const blocks = all.map(blockOf);
	gpu.dispatch(
		program,
		blocks,
		[bitsOf(factor, 'f32'), ...sizes],
		Math.ceil(Math.max(...sizes) / THREADS)
	);
	return true;
}
