const minus = '\u2212';
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const superscript = (exponent: number) =>
	(exponent < 0 ? '⁻' : '') +
	String(Math.abs(exponent)).replace(/\d/g, (digit) => superscripts[Number(digit)]);

/**
 * Float32 holds a little over seven significant digits, and the order of a sum moves the last one or two:
 * five are the same here and in PyTorch, whatever library it multiplies matrices with.
 */
const significant = 5;

/**
 * Writes a number as PyTorch would print it, with typographic signs: `0.5000`, `−0.2500`, `1.23 × 10⁸` (in one line),
 * `∞`, `NaN`.
 *
 * `digits` decimals are kept while 10⁻⁴ ≤ |value| < 10⁵ or value = 0, fewer where they would make more than five
 * significant digits; outside that range, two decimals and a power of ten.
 * Locale data differ between machines, so none is asked: the same number is the same text everywhere.
 */
export function formatNumber(value: number, digits = 4): string {
	if (Number.isNaN(value)) return 'NaN';
	const sign = value < 0 ? minus : '';
	const size = Math.abs(value);
	if (size === Infinity) return `${sign}∞`;
	if (size === 0) return (0).toFixed(digits);
	if (size >= 1e-4 && size < 1e5) {
		const whole = Math.floor(Math.log10(size)) + 1;
		const text = size.toFixed(Math.min(digits, Math.max(significant - whole, 0)));
		return Number(text) === 0 ? text : sign + text;
	}
	const [mantissa, exponent] = size.toExponential(2).split('e');
	return `${sign}${mantissa}\u00a0×\u00a010${superscript(Number(exponent))}`;
}

/** Writes a whole number in groups of three digits: `1,000,000`. */
export function formatCount(value: number): string {
	const digits = Math.abs(value)
		.toFixed(0)
		.replace(/\B(?=(\d{3})+$)/g, ',');
	return value < 0 && digits !== '0' ? minus + digits : digits;
}

/** Writes what was measured and is not known to more than three digits: `52,300`, `8.42`, `0.03`. */
export function formatRough(value: number): string {
	if (!Number.isFinite(value)) return formatNumber(value);
	const rough = Number(value.toPrecision(3));
	if (Math.abs(rough) >= 100) return formatCount(rough);
	const size = Math.abs(rough) >= 10 ? 1 : 2;
	return formatNumber(rough, size);
}
