/** Circular and hyperbolic functions and their inverses, in WGSL; the polynomials are those of Cephes. */
export const trigonometry: Record<string, string> = {
	// x − j π∕4 with j even, |rest| ≤ π∕4, as (rest, j mod 8). Good to |x| of some ten thousand.
	quarters: `fn quarters(size: f32) -> vec2f {
	var j = floor(size * 1.27323954);
	j = j + (j - 2.0 * floor(j * 0.5));
	let rest = ((size - j * 0.78515625) - j * 2.4187564849853515625e-4) - j * 3.77489497744594108e-8;
	return vec2f(rest, j - 8.0 * floor(j * 0.125));
}`,
	sinPolynomial: `fn sinPolynomial(x: f32) -> f32 {
	let z = x * x;
	return ((-1.9515295891e-4 * z + 8.3321608736e-3) * z - 1.6666654611e-1) * z * x + x;
}`,
	cosPolynomial: `fn cosPolynomial(x: f32) -> f32 {
	let z = x * x;
	return ((2.443315711809948e-5 * z - 1.388731625493765e-3) * z + 4.166664568298827e-2) * z * z - 0.5 * z + 1.0;
}`,
	sine: `fn sine(x: f32) -> f32 {
	if (isNan(x) || isInf(x)) { return nan(); }
	let q = quarters(abs(x));
	let value = select(sinPolynomial(q.x), cosPolynomial(q.x), q.y == 2.0 || q.y == 6.0);
	return select(value, -value, (x < 0.0) != (q.y >= 4.0));
}`,
	cosine: `fn cosine(x: f32) -> f32 {
	if (isNan(x) || isInf(x)) { return nan(); }
	let q = quarters(abs(x));
	let value = select(cosPolynomial(q.x), sinPolynomial(q.x), q.y == 2.0 || q.y == 6.0);
	return select(value, -value, q.y == 2.0 || q.y == 4.0);
}`,
	arcsine: `fn arcsine(x: f32) -> f32 {
	let a = abs(x);
	if (isNan(x) || a > 1.0) { return nan(); }
	let far = a > 0.5;
	let z = select(a * a, 0.5 * (1.0 - a), far);
	let s = select(a, sqrt(z), far);
	let value = ((((4.2163199048e-2 * z + 2.4181311049e-2) * z + 4.5470025998e-2) * z + 7.4953002686e-2) * z + 1.6666752422e-1) * z * s + s;
	return withSign(select(value, 1.57079633 - 2.0 * value, far), x);
}`,
	arccosine: `fn arccosine(x: f32) -> f32 {
	if (x > 0.5) { return 2.0 * arcsine(sqrt(0.5 * (1.0 - x))); }
	if (x < -0.5) { return 3.14159265 - 2.0 * arcsine(sqrt(0.5 * (1.0 + x))); }
	return 1.57079633 - arcsine(x);
}`,
	arctangent: `fn arctangent(x: f32) -> f32 {
	if (isNan(x)) { return x; }
	let a = abs(x);
	var start = 0.0;
	var s = a;
	if (a > 2.41421356) { start = 1.57079633; s = select(-1.0 / a, 0.0, isInf(x)); }
	else if (a > 0.414213562) { start = 0.785398163; s = (a - 1.0) / (a + 1.0); }
	let z = s * s;
	return withSign(start + ((((8.05374449538e-2 * z - 1.38776856032e-1) * z + 1.99777106478e-1) * z - 3.33329491539e-1) * z * s + s), x);
}`,
	arctangent2: `fn arctangent2(y: f32, x: f32) -> f32 {
	if (isNan(x) || isNan(y)) { return nan(); }
	let size = max(abs(x), abs(y));
	var ratio = select(abs(y) / abs(x), 1.0, isInf(x) && isInf(y));
	if (size == 0.0) { ratio = 0.0; }
	let angle = select(arctangent(ratio), 1.57079633, x == 0.0 && y != 0.0);
	return withSign(select(angle, 3.14159265 - angle, isNegative(x)), y);
}`,
	sineh: `fn sineh(x: f32) -> f32 {
	let a = abs(x);
	if (a < 1.0) {
		let z = x * x;
		return ((2.03721912945e-4 * z + 8.33028376239e-3) * z + 1.66667160211e-1) * z * x + x;
	}
	if (a > 80.0) { let h = exponential(0.5 * a); return withSign(0.5 * h * h, x); }
	let e = exponential(a);
	return withSign(0.5 * e - 0.5 / e, x);
}`,
	cosineh: `fn cosineh(x: f32) -> f32 {
	let a = abs(x);
	if (a > 80.0) { let h = exponential(0.5 * a); return 0.5 * h * h; }
	let e = exponential(a);
	return 0.5 * e + 0.5 / e;
}`,
	tangenth: `fn tangenth(x: f32) -> f32 {
	if (isNan(x)) { return x; }
	let a = abs(x);
	let z = x * x;
	let near = ((((-5.70498872745e-3 * z + 2.06390887954e-2) * z - 5.37397155531e-2) * z + 1.33314422036e-1) * z - 3.33332819422e-1) * z * a + a;
	let far = 1.0 - 2.0 / (exponential(min(2.0 * a, 40.0)) + 1.0);
	return withSign(select(far, near, a < 0.625), x);
}`,
	logistic: `fn logistic(x: f32) -> f32 {
	let e = exponential(-abs(x));
	return select(1.0 / (1.0 + e), e / (1.0 + e), x < 0.0);
}`,
	areasine: `fn areasine(x: f32) -> f32 {
	let a = abs(x);
	if (a > 1500.0) { return withSign(logarithm(a) + 0.69314718, x); }
	let z = a * a;
	let near = (((2.0122003309e-2 * z - 4.2699340972e-2) * z + 7.4847586088e-2) * z - 1.6666288134e-1) * z * a + a;
	return withSign(select(logarithm(a + sqrt(z + 1.0)), near, a < 0.5), x);
}`,
	areacosine: `fn areacosine(x: f32) -> f32 {
	if (!(x >= 1.0)) { return nan(); }
	if (x > 1500.0) { return logarithm(x) + 0.69314718; }
	let z = x - 1.0;
	let near = ((((1.7596881071e-3 * z - 7.5272886713e-3) * z + 2.6454905019e-2) * z - 1.1784741703e-1) * z + 1.4142135263) * sqrt(z);
	return select(logarithm(x + sqrt(z * (x + 1.0))), near, z < 0.5);
}`,
	areatangent: `fn areatangent(x: f32) -> f32 {
	let a = abs(x);
	if (isNan(x) || a > 1.0) { return nan(); }
	if (a == 1.0) { return withSign(inf(), x); }
	let z = x * x;
	let near = ((((1.81740078349e-1 * z + 8.24370301058e-2) * z + 1.46691431730e-1) * z + 1.99782164500e-1) * z + 3.33337300303e-1) * z * a + a;
	return withSign(select(0.5 * logarithm((1.0 + a) / (1.0 - a)), near, a < 0.5), x);
}`
};
