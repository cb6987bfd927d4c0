const scale = 2 / Math.sqrt(Math.PI);

/** erf(x) = 2/√π · e^(−x²) · Σ 2ⁿ x^(2n+1) / (2n+1)!!, all terms of one sign (DLMF 7.6.2). */
function series(x: number): number {
	let term = x;
	let sum = x;
	for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
		term *= (2 * x * x) / (2 * n + 1);
		sum += term;
	}
	return scale * Math.exp(-x * x) * sum;
}

/** erfc(x) = e^(−x²)/√π · 1/(x + ½/(x + 1/(x + ³⁄₂/(x + …)))) for x > 0 (DLMF 7.9.2), from the inside out. */
function fraction(x: number): number {
	let tail = x;
	for (let n = Math.ceil(20 + 160 / x); n > 0; n--) tail = x + n / 2 / tail;
	return Math.exp(-x * x) / (tail * Math.sqrt(Math.PI));
}

/** The error function, 2/√π · ∫₀ˣ e^(−t²) dt, to about 1e-15. */
export function erf(x: number): number {
	const size = Math.abs(x);
	if (size < 2.5 || Number.isNaN(x)) return series(x);
	return size > 6 ? Math.sign(x) : Math.sign(x) * (1 - fraction(size));
}

/** 1 − erf(x), exact also where erf is nearly 1. */
export function erfc(x: number): number {
	if (x < 1 || Number.isNaN(x)) return 1 - erf(x);
	return x > 28 ? 0 : fraction(x);
}
