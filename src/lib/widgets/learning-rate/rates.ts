import { formatNumber } from '#lib/i18n/number.ts';

const fewest = 3;
/** As many as tell any two float64 numbers apart. */
const most = 17;

const rounded = (value: number, digits: number): number => Number(value.toPrecision(digits));

/** How many significant digits tell a rate from each limit that it is compared with: three, or as many as it takes. */
export function digitsFor(rate: number, limits: readonly number[]): number {
	let digits = fewest;
	// Rounded alike, "0.966 is beyond 0.966" would contradict itself.
	const alike = (limit: number) =>
		limit !== rate && rounded(limit, digits) === rounded(rate, digits);
	while (digits < most && limits.some(alike)) digits++;
	return digits;
}

/** Writes a number as `formatNumber` does, but in so many significant digits at least, however small it is: `0.00775`. */
export function formatDigits(value: number, digits: number, decimals = 3): string {
	const near = rounded(value, digits);
	if (!Number.isFinite(near)) return formatNumber(near);
	const [mantissa, exponent] = near.toExponential(digits - 1).split('e');
	const power = formatNumber(Number(`1e${exponent}`));
	if (power.includes('×')) return power.replace('1.00', mantissa);
	const places = Math.max(digits - 1 - Number(exponent), 0);
	// formatNumber itself stops at five.
	return digits > 5 ? near.toFixed(places) : formatNumber(value, Math.max(decimals, places));
}

/** Writes a rate in the digits that it was given, five or `digits` of them at most: `0.01`. */
export function formatOwn(rate: number, digits: number): string {
	const text = formatDigits(rate, digits);
	return text.includes('×') ? text : String(rounded(rate, Math.max(digits, 5)));
}

/** Writes the curvature λ so that 2/λ comes out as the limit that is told beside it: `2.07`. */
export const formatCurvature = (value: number, digits: number): string =>
	formatDigits(value, digits > fewest ? digits + 1 : fewest, 2);
