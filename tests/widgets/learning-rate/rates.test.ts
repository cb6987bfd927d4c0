import { expect, test } from 'vitest';
import { formatNumber } from '#lib/i18n/number.ts';
import { digitsFor, formatDigits, formatOwn } from '#lib/widgets/learning-rate/rates.ts';

test.each([
	[0.966, 3, '0.966'],
	[0.1, 3, '0.100'],
	[0.01, 3, '0.0100'],
	[0.0077481, 3, '0.00775'],
	[0.0079, 3, '0.00790'],
	[2.07, 3, '2.070'],
	[10, 3, '10.000'],
	[1e-7, 3, '1.00\u00a0×\u00a010⁻⁷'],
	[1e6, 3, '1.00\u00a0×\u00a010⁶'],
	[0.00774807, 6, '0.00774807'],
	[0.96611812, 7, '0.9661181'],
	[1.23456e-6, 5, '1.2346\u00a0×\u00a010⁻⁶'],
	[0.000099996, 3, '1.00\u00a0×\u00a010⁻⁴'],
	[0.000099996, 5, '9.9996\u00a0×\u00a010⁻⁵'],
	[1, 17, '1.0000000000000000'],
	[Infinity, 3, '∞']
])('%d in %i significant digits is %s', (value, digits, text) => {
	expect(formatDigits(value, digits)).toBe(text);
});

test('what three digits suffice for looks as everywhere else', () => {
	for (const value of [0.1, 0.5, 0.966, 1, 2.07, 9.99])
		expect(formatDigits(value, 3)).toBe(formatNumber(value, 3));
	for (const value of [2.07, 25.813, 258.13, 25813.4])
		expect(formatDigits(value, 3, 2)).toBe(formatNumber(value, 2));
});

test.each([
	[0.98, '0.98'],
	[0.01, '0.01'],
	[1, '1'],
	[10, '10'],
	[0.0079, '0.0079'],
	[0.123456, '0.12346'],
	[1e-7, '1.00\u00a0×\u00a010⁻⁷'],
	[1e6, '1.00\u00a0×\u00a010⁶']
])('a rate of %d has its own digits: %s', (rate, text) => {
	expect(formatOwn(rate, 3)).toBe(text);
});

test('two numbers get as many digits as it takes to tell them apart, if they differ', () => {
	expect(digitsFor(0.5, [0.966, 0.483])).toBe(3);
	expect(digitsFor(0.966, [0.966, 0.483])).toBe(3);
	expect(digitsFor(0.966, [0.96612, 0.48306])).toBe(4);
	expect(digitsFor(0.483, [0.96612, 0.48306])).toBe(4);
	expect(digitsFor(1 / 3, [1 / 3 + Number.EPSILON / 4])).toBe(16);
	expect(digitsFor(0.1, [Infinity])).toBe(3);
});
