import { fma } from './fma.ts';

// sin and cos of k/128 for k up to 110, each as a double and what that double leaves over.
let table: Float64Array | null = null;

/** Turns (1, 0) by 1/128 again and again, in whole numbers of 2^-150. */
function makeTable(): Float64Array {
	const places = 150n;
	const one = 1n << places;
	const turn = [one, 0n];
	for (let n = 1n, term = one >> 7n; term !== 0n; n++, term = (term / n) >> 7n) {
		turn[Number(n & 1n)] += n & 2n ? -term : term;
	}
	const out = new Float64Array(4 * 111);
	let [cosine, sine] = [one, 0n];
	for (let k = 0; k < out.length;) {
		for (const value of [sine, cosine]) {
			const high = Number(value);
			out[k++] = high * 2 ** -150;
			out[k++] = Number(value - BigInt(high)) * 2 ** -150;
		}
		[cosine, sine] = [
			(cosine * turn[0] - sine * turn[1]) >> places,
			(sine * turn[0] + cosine * turn[1]) >> places
		];
	}
	return out;
}

const halfPi = 1.5707963267948966;
const halfPiLow = 6.123233995736766e-17;

/**
 * Sine and cosine of x in [0, 10^8) as the GNU C library computes them on a processor with fused
 * multiply-add, bit for bit.
 *
 * `Math.sin` and `Math.cos` differ from it in 3 or 4 of 100 arguments, and from one browser to the
 * next. Method and coefficients: IBM Accurate Mathematical Library (2001), as in the GNU C library
 * since 2.28: short polynomials around the nearest of the tabulated arguments k/128.
 */
export function sincos(x: number): [sine: number, cosine: number] {
	if (!(x >= 0 && x < 1e8)) {
		throw new RangeError(`sincos: an angle from 0 to 1e8 is required, got ${x}; reduce it first`);
	}
	if (x < 2 ** -27) return [x, 1];
	if (x < 0.85546875) return [x < 2 ** -26 ? x : sine(x, 0), cosine(x, 0)];
	if (x < 2.4262638092041016) {
		const rest = halfPi - x;
		const reduced = rest + halfPiLow;
		return [cosine(rest, halfPiLow), sine(reduced, rest - reduced + halfPiLow)];
	}
	const turns = fma(x, 0.6366197723675814, 6755399441055744) - 6755399441055744;
	let rest = fma(-1.5707963407039642, turns, x);
	rest = fma(1.3909067564377153e-8, turns, rest);
	const third = fma(4.97899623147991e-17, turns, rest);
	const thirdError = fma(4.97899623147991e-17, turns, rest - third);
	const reduced = fma(1.9034889620193266e-25, turns, third);
	const error = thirdError + fma(1.9034889620193266e-25, turns, third - reduced);
	const s = sine(reduced, error);
	const c = cosine(reduced, error);
	switch (turns & 3) {
		case 0:
			return [s, c];
		case 1:
			return [c, -s];
		case 2:
			return [-s, -c];
		default:
			return [-c, s];
	}
}

/** sin(x + dx) for |x| < 0.86 and dx below the last place of x. */
function sine(x: number, dx: number): number {
	if (Math.abs(x) < 0.126) {
		const square = x * x;
		let series = fma(square, -2.5022014848318398e-8, 2.755729806860771e-6);
		series = fma(square, series, -0.00019841269834414642);
		series = fma(square, series, 0.008333333333332329);
		series = fma(square, series, -0.16666666666666666);
		return x + fma(fma(series, x, -0.5 * dx), square, dx);
	}
	const [tabulated, tabulatedLow, other, otherLow] = lookUp(Math.abs(x));
	if (x <= 0) dx = -dx;
	const near = Math.abs(x) - nearest(Math.abs(x));
	const square = near * near;
	const s = near + fma(near * square, sineSeries(square), dx);
	const c = fma(near, dx, square * cosineSeries(square));
	const result = tabulated + fma(s, other, fma(-c, tabulated, fma(s, otherLow, tabulatedLow)));
	return x < 0 ? -result : result;
}

/** cos(x + dx) for |x| < 0.86 and dx below the last place of x. */
function cosine(x: number, dx: number): number {
	const [other, otherLow, tabulated, tabulatedLow] = lookUp(Math.abs(x));
	const near = Math.abs(x) - nearest(Math.abs(x)) + (x < 0 ? -dx : dx);
	const square = near * near;
	const s = fma(near * square, sineSeries(square), near);
	const c = square * cosineSeries(square);
	return tabulated + fma(-s, other, fma(-c, tabulated, fma(-s, otherLow, tabulatedLow)));
}

function sineSeries(square: number): number {
	return fma(square, 0.008333332142857223, -0.16666666666666488);
}

/** 1 − cos, over the square. */
function cosineSeries(square: number): number {
	return fma(square, fma(square, 0.001388888740079376, -0.04166666666666644), 0.5);
}

/** The tabulated argument k/128 nearest to x; adding so large a number leaves 7 binary places. */
function nearest(x: number): number {
	return x + 52776558133248 - 52776558133248;
}

function lookUp(x: number): Float64Array {
	table ??= makeTable();
	const k = 128 * nearest(x);
	return table.subarray(4 * k, 4 * k + 4);
}
