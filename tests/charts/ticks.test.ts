import { expect, test } from 'vitest';
import { tickFormat } from '#lib/charts/ticks.ts';

const write = (values: number[]) => values.map(tickFormat(values));

test('ticks have as many decimals as the one that needs most', () => {
	expect(write([-1, 0, 1])).toEqual(['−1', '0', '1']);
	expect(write([0, 0.25, 0.5, 1])).toEqual(['0.00', '0.25', '0.50', '1.00']);
	expect(write([0.1, 0.2, 0.1 + 0.2])).toEqual(['0.1', '0.2', '0.3']);
	expect(write([])).toEqual([]);
});

test('thousands are set apart', () => {
	expect(write([0, 5000, 125000])).toEqual(['0', '5,000', '125,000']);
	expect(write([1000.5, 2000])).toEqual(['1,000.5', '2,000.0']);
});

test('an axis that reaches far, or not at all, is written with powers of ten', () => {
	expect(write([-2.5e9, 0, 1e12])).toEqual(['−2.5×10⁹', '0', '10¹²']);
	expect(write([1e-6, 5e-6])).toEqual(['10⁻⁶', '5×10⁻⁶']);
});
