import { trigonometry } from './trigonometry.ts';

/**
 * Functions that WGSL lacks or leaves too rough: its own exp, log and sin may be off by dozens of units in the
 * last place. Polynomials are those of Cephes' single-precision library (Moshier, 1992). What isn't a number and
 * what is infinite is told by its bits, because compilers may assume that there is no such thing.
 */
const functions: Record<string, string> = {
	...trigonometry,
	isNan: 'fn isNan(x: f32) -> bool { return (bitcast<u32>(x) & 0x7fffffffu) > 0x7f800000u; }',
	isInf: 'fn isInf(x: f32) -> bool { return (bitcast<u32>(x) & 0x7fffffffu) == 0x7f800000u; }',
	// Through a variable: the value of a constant expression must be finite.
	nan: 'fn nan() -> f32 { var bits = 0x7fc00000u; return bitcast<f32>(bits); }',
	inf: 'fn inf() -> f32 { var bits = 0x7f800000u; return bitcast<f32>(bits); }',
	isNegative: 'fn isNegative(x: f32) -> bool { return (bitcast<u32>(x) >> 31u) == 1u; }',
	withSign: `fn withSign(size: f32, sign: f32) -> f32 {
	return bitcast<f32>((bitcast<u32>(size) & 0x7fffffffu) | (bitcast<u32>(sign) & 0x80000000u));
}`,
	// 2ⁿ in two factors, so that a result below 2⁻¹²⁶ or near 2¹²⁸ is reached.
	scaled: `fn scaled(x: f32, n: i32) -> f32 {
	let half = n >> 1u;
	return x * bitcast<f32>(u32(half + 127) << 23u) * bitcast<f32>(u32(n - half + 127) << 23u);
}`,
	// eʳ − 1 for |r| ≤ 0.35.
	expPolynomial: `fn expPolynomial(r: f32) -> f32 {
	let p = ((((1.9875691500e-4 * r + 1.3981999507e-3) * r + 8.3334519073e-3) * r + 4.1665795894e-2) * r + 1.6666665459e-1) * r + 5.0000001201e-1;
	return p * r * r + r;
}`,
	exponential: `fn exponential(x: f32) -> f32 {
	if (isNan(x)) { return x; }
	if (x > 88.75) { return inf(); }
	let c = max(x, -104.0);
	let n = round(c * 1.44269504);
	let r = (c - n * 0.693359375) + n * 2.12194440e-4;
	return scaled(expPolynomial(r) + 1.0, i32(n));
}`,
	exponential2: `fn exponential2(x: f32) -> f32 {
	if (isNan(x)) { return x; }
	if (x >= 128.0) { return inf(); }
	let c = max(x, -150.0);
	let n = round(c);
	return scaled(expPolynomial((c - n) * 0.69314718) + 1.0, i32(n));
}`,
	exponentialMinus1: `fn exponentialMinus1(x: f32) -> f32 {
	if (abs(x) < 0.35) { return expPolynomial(x); }
	return exponential(x) - 1.0;
}`,
	// log(1 + m) for −0.3 < m < 0.42, of which m itself is left out.
	logPolynomial: `fn logPolynomial(m: f32) -> f32 {
	let z = m * m;
	let p = (((((((7.0376836292e-2 * m - 1.1514610310e-1) * m + 1.1676998740e-1) * m - 1.2420140846e-1) * m + 1.4249322787e-1) * m - 1.6668057665e-1) * m + 2.0000714765e-1) * m - 2.4999993993e-1) * m + 3.3333331174e-1;
	return p * m * z - 0.5 * z;
}`,
	// x = (1 + f) 2ⁿ with √½ ≤ 1 + f < √2, as (f, n).
	logParts: `fn logParts(x: f32) -> vec2f {
	let tiny = x < 1.17549435e-38;
	let bits = bitcast<i32>(select(x, x * 8388608.0, tiny)) - 0x3f3504f3;
	let f = bitcast<f32>((bits & 0x7fffff) + 0x3f3504f3) - 1.0;
	return vec2f(f, f32(bits >> 23u) - select(0.0, 23.0, tiny));
}`,
	logSpecial: `fn logSpecial(x: f32) -> f32 {
	if (isNan(x) || x < 0.0) { return nan(); }
	return select(x, -inf(), x == 0.0);
}`,
	logarithm: `fn logarithm(x: f32) -> f32 {
	if (!(x > 0.0) || isInf(x) || isNan(x)) { return logSpecial(x); }
	let q = logParts(x);
	return ((logPolynomial(q.x) - 2.12194440e-4 * q.y) + q.x) + 0.693359375 * q.y;
}`,
	logarithm2: `fn logarithm2(x: f32) -> f32 {
	if (!(x > 0.0) || isInf(x) || isNan(x)) { return logSpecial(x); }
	let q = logParts(x);
	return (logPolynomial(q.x) + q.x) * 1.44269504 + q.y;
}`,
	logarithm10: `fn logarithm10(x: f32) -> f32 {
	if (!(x > 0.0) || isInf(x) || isNan(x)) { return logSpecial(x); }
	let q = logParts(x);
	return ((logPolynomial(q.x) + q.x) * 0.43429448 + q.y * 3.3894207e-4) + q.y * 0.30069109;
}`,
	logarithm1Plus: `fn logarithm1Plus(x: f32) -> f32 {
	if (x > -0.29 && x < 0.41) { return select(logPolynomial(x) + x, x, x == 0.0); }
	return logarithm(1.0 + x);
}`,
	// erfc for x ≥ 1; x² in two parts, because an error in it is one in the exponent.
	errorTail: `fn errorTail(x: f32) -> f32 {
	let h = bitcast<f32>(bitcast<u32>(x) & 0xfffff000u);
	let e = exponential(-h * h) * exponential((h - x) * (h + x));
	let q = 1.0 / x;
	let y = q * q;
	let near = (((((((2.326819970068386e-2 * y - 1.387039388740657e-1) * y + 3.687424674597105e-1) * y - 5.824733027278666e-1) * y + 6.210004621745983e-1) * y - 4.944515323274145e-1) * y + 3.404879937665872e-1) * y - 2.741127028184656e-1) * y + 5.638259427386472e-1;
	let far = ((((((-1.047766399936249e+1 * y + 1.297719955372516e+1) * y - 7.495518717768503e+0) * y + 2.921019019210786e+0) * y - 1.015265279202700e+0) * y + 4.218463358204948e-1) * y - 2.820767439740514e-1) * y + 5.641895067754075e-1;
	return e * q * select(far, near, x < 2.0);
}`,
	errorNear: `fn errorNear(x: f32) -> f32 {
	let z = x * x;
	return x * ((((((7.853861353153693e-5 * z - 8.010193625184903e-4) * z + 5.188327685732524e-3) * z - 2.685381193529856e-2) * z + 1.128358514861418e-1) * z - 3.761262582423300e-1) * z + 1.128379165726710e+0);
}`,
	errorFunction: `fn errorFunction(x: f32) -> f32 {
	if (isNan(x)) { return x; }
	let a = min(abs(x), 8.0);
	if (a <= 1.0) { return errorNear(x); }
	return withSign(1.0 - errorTail(a), x);
}`,
	errorComplement: `fn errorComplement(x: f32) -> f32 {
	if (isNan(x)) { return x; }
	if (abs(x) <= 1.0) { return 1.0 - errorNear(x); }
	let tail = errorTail(min(abs(x), 11.0));
	return select(tail, 2.0 - tail, x < 0.0);
}`,
	remainderOf: `fn remainderOf(a: f32, b: f32) -> f32 {
	if (isNan(a) || isNan(b) || isInf(a) || b == 0.0) { return nan(); }
	if (isInf(b)) { return a; }
	let x = abs(a);
	let y = abs(b);
	var rest = fma(-trunc(x / y), y, x);
	if (rest < 0.0) { rest = rest + y; }
	if (rest >= y) { rest = rest - y; }
	return withSign(rest, a);
}`,
	moduloOf: `fn moduloOf(a: f32, b: f32) -> f32 {
	let rest = remainderOf(a, b);
	return select(rest, rest + b, rest != 0.0 && (rest < 0.0) != (b < 0.0));
}`,
	floorQuotient: `fn floorQuotient(a: f32, b: f32) -> f32 {
	if (b == 0.0) { return a / b; }
	let rest = remainderOf(a, b);
	var quotient = (a - rest) / b;
	if (rest != 0.0 && (b < 0.0) != (rest < 0.0)) { quotient = quotient - 1.0; }
	if (quotient == 0.0) { return withSign(0.0, a / b); }
	let down = floor(quotient);
	return select(down, down + 1.0, quotient - down > 0.5);
}`,
	// aⁿ for a whole n, by squaring: as exact as products are.
	wholePower: `fn wholePower(a: f32, n: i32) -> f32 {
	var left = u32(abs(n));
	var square = a;
	var value = 1.0;
	while (left > 0u) {
		if ((left & 1u) == 1u) { value = value * square; }
		square = square * square;
		left = left >> 1u;
	}
	return select(value, 1.0 / value, n < 0);
}`,
	power: `fn power(a: f32, b: f32) -> f32 {
	if (b == 0.0 || a == 1.0) { return 1.0; }
	if (isNan(a) || isNan(b)) { return nan(); }
	let x = abs(a);
	if (isInf(b)) {
		if (x == 1.0) { return 1.0; }
		return select(0.0, inf(), (x > 1.0) == (b > 0.0));
	}
	let whole = trunc(b) == b;
	if (whole && abs(b) <= 64.0) { return wholePower(a, i32(b)); }
	let odd = whole && abs(b) < 16777216.0 && (i32(b) & 1) == 1;
	if (a < 0.0 && !isInf(a) && !whole) { return nan(); }
	var value: f32;
	if (x == 0.0) { value = select(0.0, inf(), b < 0.0); }
	else if (isInf(a)) { value = select(inf(), 0.0, b < 0.0); }
	else {
		// The whole part of the exponent is split off before it can spoil the rest.
		let q = logParts(x);
		let high = b * q.y;
		let n = round(high);
		let low = (high - n) + fma(b, q.y, -high) + b * ((logPolynomial(q.x) + q.x) * 1.44269504);
		if (high > 1024.0 || high < -1024.0) { value = select(0.0, inf(), high > 0.0); }
		else {
			let m = clamp(n + round(low), -150.0, 129.0);
			value = select(scaled(expPolynomial((low - round(low)) * 0.69314718) + 1.0, i32(m)), inf(), m > 128.0);
		}
	}
	return select(value, -value, odd && isNegative(a));
}`,
	hypotenuse: `fn hypotenuse(x: f32, y: f32) -> f32 {
	if (isInf(x) || isInf(y)) { return inf(); }
	let size = max(abs(x), abs(y));
	if (!(size > 0.0)) { return x + y; }
	let a = x / size;
	let b = y / size;
	return size * sqrt(a * a + b * b);
}`,
	logSumExp: `fn logSumExp(a: f32, b: f32) -> f32 {
	if (isNan(a) || isNan(b)) { return nan(); }
	if (isInf(a) || isInf(b)) { return max(a, b); }
	return max(a, b) + logarithm1Plus(exponential(-abs(a - b)));
}`,
	whole: `fn whole(a: i32, n: i32) -> i32 {
	if (n < 0) { return select(select(0, select(1, -1, (n & 1) == 1), a == -1), 1, a == 1); }
	var left = u32(n);
	var square = a;
	var value = 1;
	while (left > 0u) {
		if ((left & 1u) == 1u) { value = value * square; }
		square = square * square;
		left = left >> 1u;
	}
	return value;
}`,
	wholeFloor: `fn wholeFloor(a: i32, b: i32) -> i32 {
	if (b == 0) { return 0; }
	let quotient = a / b;
	return select(quotient, quotient - 1, a % b != 0 && (a < 0) != (b < 0));
}`,
	wholeModulo: `fn wholeModulo(a: i32, b: i32) -> i32 {
	let rest = a % b;
	return select(rest, rest + b, rest != 0 && (rest < 0) != (b < 0));
}`
};

/** The functions that `code` calls, and those that they call, in WGSL. */
export function include(code: string): string {
	const wanted = new Set<string>();
	const visit = (text: string) => {
		for (const [, name] of text.matchAll(/\b(\w+)\(/g))
			if (name in functions && !wanted.has(name)) {
				wanted.add(name);
				visit(functions[name]);
			}
	};
	visit(code);
	return [...wanted].map((name) => functions[name]).join('\n');
}
