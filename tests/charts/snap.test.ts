import { expect, test } from 'vitest';
import { snap } from '#lib/charts/snap.ts';

test.each([
	[24.03861, 80, 24.04],
	[24.03861, 8, 24.039],
	[-24.03861, 80, -24.04],
	[123456, 1e6, 123500],
	[0.1 + 0.2, 60, 0.3]
])('%f on an axis of length %f is %f', (value, span, expected) => {
	expect(snap(value, span)).toBe(expected);
});

test('what an axis cannot round stays as it is', () => {
	expect(snap(1.5, 0)).toBe(1.5);
	expect(snap(1.5, Infinity)).toBe(1.5);
});

test('what is snapped stays within its limits', () => {
	const limits = [-15.9358, 64.0256] as const;
	expect(snap(-15.9358, 80, limits)).toBe(-15.93);
	expect(snap(64.0256, 80, limits)).toBe(64.02);
	expect(snap(64.0149, 80, limits)).toBe(64.01);
});
