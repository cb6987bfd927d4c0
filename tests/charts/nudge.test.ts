import { expect, test } from 'vitest';
import { nudge, tidy } from '#lib/charts/nudge.ts';

const press = (key: string, held: Partial<KeyboardEvent> = {}) => ({
	key,
	shiftKey: false,
	altKey: false,
	ctrlKey: false,
	...held
});

test('arrows move along both axes', () => {
	const keys = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'];
	expect(keys.map((key) => nudge(press(key), 'both'))).toEqual([
		[1, 0],
		[-1, 0],
		[0, 1],
		[0, -1],
		[0, 10],
		[0, -10]
	]);
});

test('with one axis up and right both mean more', () => {
	expect(nudge(press('ArrowUp'), 'x')).toEqual([1, 0]);
	expect(nudge(press('ArrowRight'), 'y')).toEqual([0, 1]);
	expect(nudge(press('ArrowDown'), 'x')).toEqual([-1, 0]);
});

test('Shift is ten steps, Alt and Control a tenth', () => {
	expect(nudge(press('ArrowRight', { shiftKey: true }), 'x')).toEqual([10, 0]);
	expect(nudge(press('ArrowRight', { altKey: true }), 'x')).toEqual([0.1, 0]);
	expect(nudge(press('ArrowRight', { ctrlKey: true }), 'x')).toEqual([0.1, 0]);
});

test('other keys mean nothing', () => {
	expect(nudge(press('a'), 'both')).toBeNull();
	expect(nudge(press('Tab'), 'both')).toBeNull();
});

test('three steps of a tenth are three tenths', () => {
	expect(tidy(0.1 + 0.1 + 0.1)).toBe(0.3);
});
