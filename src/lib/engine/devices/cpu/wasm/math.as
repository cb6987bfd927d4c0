// pmax and pmin are one instruction each; max and min, with their care for NaN and −0, are eight.

/** What rounds a number to a whole one when added, and leaves that in the lowest bits: 1.5 · 2²³. */
const ROUND: f32 = 12582912;

/** eˣ, four at a time, to 1 ulp: x = n ln 2 + r, a polynomial in r, then a shift of the exponent in two halves. */
@inline
export function exp(x: v128): v128 {
	const clamped = f32x4.pmax(f32x4.pmin(x, f32x4.splat(89)), f32x4.splat(-104));
	const shifted = f32x4.add(f32x4.mul(clamped, f32x4.splat(1.44269504)), f32x4.splat(ROUND));
	const p = expReduced(clamped, f32x4.sub(shifted, f32x4.splat(ROUND)));
	const n = i32x4.sub(shifted, f32x4.splat(ROUND));
	const half = i32x4.shr_s(n, 1);
	return f32x4.mul(f32x4.mul(p, powerOfTwo(half)), powerOfTwo(i32x4.sub(n, half)));
}

/** eˣ for x ≤ 0 where what is smaller than 10⁻³⁸ may as well be 10⁻³⁸: all that softmax needs. */
@inline
export function expNegative(x: v128): v128 {
	const clamped = f32x4.pmax(x, f32x4.splat(-87.3));
	// The exponent's bias of 127 comes in with the rounding.
	const shifted = f32x4.add(f32x4.mul(clamped, f32x4.splat(1.44269504)), f32x4.splat(ROUND + 127));
	const p = expReduced(clamped, f32x4.sub(shifted, f32x4.splat(ROUND + 127)));
	return f32x4.mul(p, i32x4.shl(shifted, 23));
}

@inline
function powerOfTwo(n: v128): v128 {
	return i32x4.shl(i32x4.add(n, i32x4.splat(127)), 23);
}

/** e^(x − n ln 2). The coefficients are those of Cephes' expf; pairs are summed side by side to shorten the chain. */
@inline
function expReduced(x: v128, n: v128): v128 {
	const r = f32x4.sub(
		f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375))),
		f32x4.mul(n, f32x4.splat(-2.12194440e-4))
	);
	const r2 = f32x4.mul(r, r);
	const top = f32x4.add(f32x4.mul(f32x4.splat(1.9875691500e-4), r), f32x4.splat(1.3981999507e-3));
	const middle = f32x4.add(f32x4.mul(f32x4.splat(8.3334519073e-3), r), f32x4.splat(4.1665795894e-2));
	const low = f32x4.add(f32x4.mul(f32x4.splat(1.6666665459e-1), r), f32x4.splat(5.0000001201e-1));
	const tail = f32x4.add(f32x4.mul(f32x4.add(f32x4.mul(top, r2), middle), r2), low);
	return f32x4.add(f32x4.add(f32x4.mul(tail, r2), r), f32x4.splat(1));
}

/** tanh x to 2 ulp: Cephes' polynomial near 0, else 1 − 2 ∕ (e²ˣ + 1). */
@inline
export function tanh(x: v128): v128 {
	const size = f32x4.abs(x);
	const e = exp(f32x4.add(size, size));
	const far = f32x4.sub(f32x4.splat(1), f32x4.div(f32x4.splat(2), f32x4.add(e, f32x4.splat(1))));
	const s = f32x4.mul(x, x);
	let p = f32x4.add(f32x4.mul(f32x4.splat(-5.70498872745e-3), s), f32x4.splat(2.06390887954e-2));
	p = f32x4.add(f32x4.mul(p, s), f32x4.splat(-5.37397155531e-2));
	p = f32x4.add(f32x4.mul(p, s), f32x4.splat(1.33314422036e-1));
	p = f32x4.add(f32x4.mul(p, s), f32x4.splat(-3.33332819422e-1));
	const near = f32x4.add(f32x4.mul(f32x4.mul(p, s), size), size);
	const value = v128.bitselect(near, far, f32x4.lt(size, f32x4.splat(0.625)));
	return v128.bitselect(x, value, f32x4.splat(-0.0));
}

/** 1 ∕ (1 + e⁻ˣ). */
@inline
export function sigmoid(x: v128): v128 {
	return f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), exp(f32x4.neg(x))));
}

/** ln x to 1 ulp: x = m 2ⁿ with √½ ≤ m < √2, Cephes' polynomial in m − 1. */
@inline
export function log(x: v128): v128 {
	const tiny = f32x4.lt(x, f32x4.splat(1.17549435e-38));
	const normal = v128.bitselect(f32x4.mul(x, f32x4.splat(8388608)), x, tiny);
	const shifted = i32x4.sub(normal, i32x4.splat(0x3f3504f3));
	const exponent = i32x4.shr_s(shifted, 23);
	const m = i32x4.add(v128.and(shifted, i32x4.splat(0x7fffff)), i32x4.splat(0x3f3504f3));
	const n = f32x4.sub(
		f32x4.convert_i32x4_s(exponent),
		v128.and(f32x4.splat(23), tiny)
	);
	const f = f32x4.sub(m, f32x4.splat(1));
	const z = f32x4.mul(f, f);
	let p = f32x4.add(f32x4.mul(f32x4.splat(7.0376836292e-2), f), f32x4.splat(-1.1514610310e-1));
	p = f32x4.add(f32x4.mul(p, f), f32x4.splat(1.1676998740e-1));
	p = f32x4.add(f32x4.mul(p, f), f32x4.splat(-1.2420140846e-1));
	p = f32x4.add(f32x4.mul(p, f), f32x4.splat(1.4249322787e-1));
	p = f32x4.add(f32x4.mul(p, f), f32x4.splat(-1.6668057665e-1));
	p = f32x4.add(f32x4.mul(p, f), f32x4.splat(2.0000714765e-1));
	p = f32x4.add(f32x4.mul(p, f), f32x4.splat(-2.4999993993e-1));
	p = f32x4.add(f32x4.mul(p, f), f32x4.splat(3.3333331174e-1));
	let value = f32x4.mul(f32x4.mul(p, f), z);
	value = f32x4.add(value, f32x4.mul(n, f32x4.splat(-2.12194440e-4)));
	value = f32x4.sub(value, f32x4.mul(z, f32x4.splat(0.5)));
	value = f32x4.add(f32x4.add(value, f), f32x4.mul(n, f32x4.splat(0.693359375)));
	const infinite = f32x4.eq(x, f32x4.splat(Infinity));
	value = v128.bitselect(x, value, infinite);
	value = v128.bitselect(f32x4.splat(-Infinity), value, f32x4.eq(x, f32x4.splat(0)));
	// Below zero, and for what is not a number, x − x over 0 is not a number either.
	const valid = f32x4.ge(x, f32x4.splat(0));
	return v128.bitselect(value, f32x4.splat(NaN), valid);
}
