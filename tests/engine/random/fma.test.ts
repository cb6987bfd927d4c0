import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fma, fmaf } from '#lib/engine/random/fma.ts';

/** A double as integer · 2^-1200, exactly. */
function exact(value: number): bigint {
	let power = 0;
	while (!Number.isInteger(value)) {
		value *= 2;
		power++;
	}
	return BigInt(value) << BigInt(1200 - power);
}

/** Whether no neighbour at that distance is nearer, compared exactly. */
function isNearest(result: number, target: bigint, unit: number): boolean {
	const distance = (value: number) => {
		const d = exact(value) - target;
		return d < 0n ? -d : d;
	};
	const own = distance(result);
	const below = distance(result - unit);
	const above = distance(result + unit);
	return own <= below && own <= above;
}

const double = fc.double({ min: -1000, max: 1000, noNaN: true }).filter((v) => Math.abs(v) > 1e-9);
const float = fc.float({ min: -1000, max: 1000, noNaN: true }).filter((v) => Math.abs(v) > 1e-9);

test('fma rounds the exact value once', () => {
	fc.assert(
		fc.property(double, double, double, (a, b, c) => {
			const result = fma(a, b, c);
			const target = ((exact(a) * exact(b)) >> 1200n) + exact(c);
			const unit = 2 ** (Math.floor(Math.log2(Math.abs(result) || 1)) - 53);
			expect(isNearest(result, target, unit * 2)).toBe(true);
		}),
		{ numRuns: 2000 }
	);
});

test('fmaf rounds the exact value once to float32', () => {
	fc.assert(
		fc.property(float, float, float, (a, b, c) => {
			const result = fmaf(a, b, c);
			expect(Math.fround(result)).toBe(result);
			const target = ((exact(a) * exact(b)) >> 1200n) + exact(c);
			const unit = 2 ** (Math.floor(Math.log2(Math.abs(result) || 1)) - 24);
			expect(isNearest(result, target, unit * 2)).toBe(true);
		}),
		{ numRuns: 2000 }
	);
});

test('what two roundings would get wrong comes out right', () => {
	// (1 + 2^-30)² = 1 + 2^-29 + 2^-60: the last term is lost in a product rounded on its own.
	const a = 1 + 2 ** -30;
	expect(fma(a, a, -(1 + 2 ** -29))).toBe(2 ** -60);
	// 2^-24 − 2^-54 above an odd float32: just below the tie, which a double cannot tell.
	const factors = [(1 + 2 ** -15) * 2 ** -24, 1 - 2 ** -15, 1 + 2 ** -23];
	expect(Math.fround(factors[0] * factors[1] + factors[2])).toBe(1 + 2 ** -22);
	expect(fmaf(factors[0], factors[1], factors[2])).toBe(1 + 2 ** -23);
});
