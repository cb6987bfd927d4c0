import { expect, test } from 'vitest';
import { formatCount, formatNumber, formatRough } from '#lib/i18n/number.ts';

test.each([
	[0.5, '0.5000'],
	[-0.25, '−0.2500'],
	[0, '0.0000'],
	[-0, '0.0000'],
	[1e-4, '0.0001'],
	[99999.4, '99999'],
	[855.91034, '855.91'],
	[1e5, '1.00\u00a0×\u00a010⁵'],
	[-123456789, '−1.23\u00a0×\u00a010⁸'],
	[0.000012, '1.20\u00a0×\u00a010⁻⁵'],
	[9.999e9, '1.00\u00a0×\u00a010¹⁰'],
	[Infinity, '∞'],
	[-Infinity, '−∞'],
	[NaN, 'NaN']
])('%d is written %s', (value, text) => {
	expect(formatNumber(value)).toBe(text);
});

test('the number of decimals can be chosen', () => {
	expect(formatNumber(2 / 3, 2)).toBe('0.67');
	expect(formatNumber(12, 0)).toBe('12');
});

test('a number that rounds to zero has no sign', () => {
	expect(formatNumber(-0.004, 2)).toBe('0.00');
});

test.each([
	[0, '0'],
	[999, '999'],
	[1000, '1,000'],
	[1_000_000, '1,000,000'],
	[-12_345, '−12,345']
])('the count %s is written %s', (value, text) => {
	expect(formatCount(value)).toBe(text);
});

test.each([
	[52_314, '52,300'],
	[1_234_567, '1,230,000'],
	[123.4, '123'],
	[52.31, '52.3'],
	[8.4249, '8.42'],
	[0.031, '0.03'],
	[Infinity, '∞']
])('the measured %s is written %s', (value, text) => {
	expect(formatRough(value)).toBe(text);
});
