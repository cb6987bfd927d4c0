import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveBy, positionOf, stepsOf, valueAt, type Track } from '#lib/ui/track.ts';

const rate: Track = { min: 1e-4, max: 10, scale: 'log' };
const weight: Track = { min: -2, max: 3, scale: 'linear', step: 0.1 };

test('positions on a log track are even in the ratio', () => {
	expect([1e-4, 1e-2, 1, 10].map((v) => positionOf(rate, v))).toEqual(
		[0, 0.4, 0.8, 1].map((p) => expect.closeTo(p))
	);
	expect(valueAt(rate, 0.4)).toBe(0.01);
});

test('the ends are reached exactly and nothing lies beyond', () => {
	for (const track of [rate, weight]) {
		expect([valueAt(track, 0), valueAt(track, 1)]).toEqual([track.min, track.max]);
		expect([valueAt(track, -1), valueAt(track, 2)]).toEqual([track.min, track.max]);
		expect(positionOf(track, 1e9)).toBe(1);
		expect(positionOf(track, -1e9)).toBe(0);
	}
});

test('steps on a linear track are without dust', () => {
	expect(stepsOf(weight)).toBe(50);
	expect(moveBy(weight, 0.2, 1)).toBe(0.3);
	expect(moveBy(weight, 0.2, 0.1)).toBe(0.21);
	expect(moveBy(weight, 2.95, 10)).toBe(3);
});

test('steps from what float32 has kept of a number lead to round numbers', () => {
	expect(moveBy(weight, Math.fround(0.1), -1)).toBe(0);
	expect(moveBy({ ...weight, min: -60, max: 60 }, Math.fround(59.9), 1)).toBe(60);
	expect(moveBy(weight, Math.fround(0.8780537), 1)).toBeCloseTo(0.9780537, 6);
});

test('every step on a log track changes the value', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 199 }), fc.constantFrom(1, 0.1), (i, steps) => {
			const value = valueAt(rate, i / 200);
			expect(moveBy(rate, value, steps)).toBeGreaterThan(value);
		})
	);
});

test('a step there and one back is where it began', () => {
	for (let i = 1; i < 200; i++) {
		const value = valueAt(rate, i / 200);
		expect(moveBy(rate, moveBy(rate, value, 1), -1) / value).toBeCloseTo(1, 2);
	}
});

test('a track without length, or a log track from zero, is refused', () => {
	expect(() => stepsOf({ min: 1, max: 1, scale: 'linear' })).toThrow('track: min < max');
	expect(() => stepsOf({ min: 0, max: 1, scale: 'log' })).toThrow('got 0 and 1 (log)');
});
