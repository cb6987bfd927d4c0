import { fmaf } from './fma.ts';

const { fround } = Math;

const float = new Float32Array(1);
const word = new Int32Array(float.buffer);

const logSeries = [
	7.0376836292e-2, -1.151461031e-1, 1.167699874e-1, -1.2420140846e-1, 1.4249322787e-1,
	-1.6668057665e-1, 2.0000714765e-1, -2.4999993993e-1, 3.3333331174e-1
].map(fround);
const ln2High = 0.693359375;
const ln2Low = fround(-2.1219444e-4);

/**
 * The natural logarithm of a positive, normal float32, as PyTorch's vectorised normal numbers take
 * it: Cephes' `logf`, with every sum of a product fused.
 *
 * x = 2^e·(1 + f) with √½ ≤ 1 + f < √2, and log(1 + f) = f − f²/2 + f³·(…). Source: Moshier,
 * "Methods and Programs for Mathematical Functions" (1989).
 */
export function logf(x: number): number {
	float[0] = x;
	let e = (word[0] >> 23) - 126;
	word[0] = (word[0] & 0x7fffff) | 0x3f000000;
	let f = float[0];
	if (f < fround(Math.SQRT1_2)) {
		e -= 1;
		f = fround(fround(f - 1) + f);
	} else {
		f = fround(f - 1);
	}
	const square = fround(f * f);
	let y = logSeries[0];
	for (let i = 1; i < logSeries.length; i++) y = fmaf(y, f, logSeries[i]);
	y = fmaf(fround(y * f), square, fround(e * ln2Low));
	y = fmaf(-square, 0.5, y);
	return fmaf(e, ln2High, fround(f + y));
}

const quarterTurns = fround(4 / Math.PI);
// π/4 in three parts, so that multiples of the upper ones are exact.
const quarterPi = [0.78515625, 2.4187564849853515625e-4, 3.77489497744594108e-8].map(fround);
const sineSeries = [-1.9515295891e-4, 8.3321608736e-3, -1.6666654611e-1].map(fround);
const cosineSeries = [2.443315711809948e-5, -1.388731625493765e-3, 4.166664568298827e-2].map(
	fround
);

/**
 * Sine and cosine of a float32 in [0, 8192), as PyTorch's vectorised normal numbers take them:
 * Cephes' `sinf` and `cosf`, with sums of products fused.
 */
export function sincosf(x: number): [sine: number, cosine: number] {
	const octant = (Math.trunc(fround(x * quarterTurns)) + 1) & ~1;
	for (const part of quarterPi) x = fmaf(-octant, part, x);
	const square = fround(x * x);

	let even = cosineSeries[0];
	for (let i = 1; i < cosineSeries.length; i++) even = fmaf(even, square, cosineSeries[i]);
	even = fround(fmaf(fround(even * square), square, -fround(square * 0.5)) + 1);

	let odd = sineSeries[0];
	for (let i = 1; i < sineSeries.length; i++) odd = fmaf(odd, square, sineSeries[i]);
	odd = fmaf(fround(odd * square), x, x);

	const [sine, cosine] = octant & 2 ? [even, odd] : [odd, even];
	return [octant & 4 ? -sine : sine, (octant + 2) & 4 ? -cosine : cosine];
}
