import { logf, sincosf } from './cephes.ts';
import { fma, fmaf } from './fma.ts';
import type { Generator } from './Generator.ts';
import { log } from './log.ts';
import { sincos } from './sincos.ts';
import { nextDouble, nextFloat } from './uniform.ts';

const { fround } = Math;

/**
 * Fills `out` with normal numbers of the given mean and standard deviation: PyTorch's `normal_`,
 * in float32 or in double as `out` is.
 *
 * Below 16 numbers PyTorch draws one after the other, in double; from 16 on in blocks of 16, in the
 * type of `out`, and when the length is no multiple of 16 it draws the last 16 once more.
 */
export function fillNormal(
	generator: Generator,
	out: Float32Array | Float64Array,
	mean = 0,
	std = 1
): void {
	if (!(std >= 0)) {
		throw new RangeError(
			`normal: std must not be negative, got ${std}; pass a standard deviation ≥ 0`
		);
	}
	if (out.length < 16) {
		for (let i = 0; i < out.length; i++) out[i] = fma(nextNormal(generator), std, mean);
		return;
	}
	const [next, transform] =
		out instanceof Float32Array ? [nextFloat, transform32] : [nextDouble, transform64];
	for (let i = 0; i < out.length; i++) out[i] = next(generator);
	for (let i = 0; i + 16 <= out.length; i += 16) transform(out, i, mean, std);
	if (out.length % 16 !== 0) {
		const start = out.length - 16;
		for (let i = start; i < out.length; i++) out[i] = next(generator);
		transform(out, start, mean, std);
	}
}

/** One normal number in double, or the one that the last pair left behind. */
function nextNormal(generator: Generator): number {
	const kept = generator.nextNormal;
	if (kept !== null) {
		generator.nextNormal = null;
		return kept;
	}
	const [sine, cosine] = sincos(2 * Math.PI * nextDouble(generator));
	const radius = Math.sqrt(-2 * log(1 - nextDouble(generator)));
	generator.nextNormal = radius * sine;
	return radius * cosine;
}

// Box and Muller: eight radii from the first half of a block, eight angles from the second.

function transform32(data: Float32Array | Float64Array, start: number, mean: number, std: number) {
	for (let i = start; i < start + 8; i++) {
		const radius = fround(Math.sqrt(-2 * logf(fround(1 - data[i]))));
		const [sine, cosine] = sincosf(fround(fround(2 * Math.PI) * data[i + 8]));
		data[i] = fmaf(fround(radius * cosine), fround(std), fround(mean));
		data[i + 8] = fmaf(fround(radius * sine), fround(std), fround(mean));
	}
}

function transform64(data: Float32Array | Float64Array, start: number, mean: number, std: number) {
	for (let i = start; i < start + 8; i++) {
		const radius = Math.sqrt(-2 * log(1 - data[i]));
		const [sine, cosine] = sincos(2 * Math.PI * data[i + 8]);
		data[i] = fma(radius * cosine, std, mean);
		data[i + 8] = fma(radius * sine, std, mean);
	}
}
