import { formatNumber } from '#lib/i18n/number.ts';

/** A change as text, with its sign also where it is positive. */
export function signed(value: number): string {
	return (value > 0 ? '+' : '') + formatNumber(value);
}

/** A sum written out, each number with two decimals: `−98.36 + 16.66 = −81.70`. */
export function sum(a: number, b: number, total: number): string {
	const [first, second, result] = [a, b, total].map((value) => formatNumber(value, 2));
	return `${first} + ${b < 0 ? `(${second})` : second} = ${result}`;
}
