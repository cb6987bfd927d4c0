import { expect, test } from 'vitest';
import {
	frame,
	moved,
	namePlace,
	pivotPoint,
	turned,
	turningPoint
} from '#lib/widgets/regression-scatter/frame.ts';

const view = frame([-1, 0, 4], [-10, 0, 40]);

test('the picture holds the points with air, and the pivot is their mean', () => {
	expect(view.x[0]).toBeLessThan(-1);
	expect(view.x[1]).toBeGreaterThan(4);
	expect(view.y[0]).toBeLessThan(-10);
	expect(view.y[1]).toBeGreaterThan(40);
	expect(view.pivot).toBe(1);
});

test('one point, or equal points, still make a picture with zero in it', () => {
	const { x, y, pivot, turn } = frame([1], [2]);
	expect(x[0]).toBeLessThan(1);
	expect(x[1]).toBeGreaterThan(1);
	expect(y[0]).toBeLessThan(0);
	expect(y[1]).toBeGreaterThan(2);
	expect(turn).toBeGreaterThan(pivot);
});

test('where the points leave no room at the right, the line is turned at the left', () => {
	const left = frame([0, 9, 10, 10, 10, 10], [0, 1, 2, 3, 4, 5]);
	expect(left.turn).toBeLessThan(left.pivot);
	const line = turned(left, [left.pivot, 0], [left.turn, -5]);
	expect(line.w).toBeGreaterThan(0);
	expect(line.w * left.turn + line.b).toBeCloseTo(-5, 1);
});

test('turning keeps the line on the pivot and leads it through the hand', () => {
	const pivot = pivotPoint(view, { w: 3, b: 4 });
	expect(pivot).toEqual([1, 7]);
	const line = turned(view, pivot, [3, -13]);
	expect(line.w).toBeCloseTo(-10, 2);
	expect(line.w * 1 + line.b).toBeCloseTo(7, 12);
});

test('a line that is out of view comes back when it is turned', () => {
	const [, height] = pivotPoint(view, { w: 0, b: 1e9 });
	expect(height).toBe(view.y[1]);
});

test('moving keeps the slope', () => {
	expect(moved(view, 2, 10)).toEqual({ w: 2, b: 8 });
});

test('the turning handle stays on the line and, where it can, in the picture', () => {
	expect(turningPoint(view, { w: 1, b: 0 })).toEqual([view.turn, view.turn]);
	const [x, y] = turningPoint(view, { w: 30, b: 0 });
	expect(y).toBe(view.y[1]);
	expect(30 * x).toBeCloseTo(y, 9);
	expect(x).toBeLessThan(view.turn);
	const [steep] = turningPoint(view, { w: 1e9, b: -1e9 });
	expect(steep).toBeGreaterThan(view.pivot + 0.3);
	expect(steep).toBeLessThan(view.turn);
	expect(turningPoint(view, { w: 0, b: 1e9 })).toEqual([view.turn, 1e9]);
});

test('the name stands over the end of a rising line and under that of a falling one', () => {
	expect(namePlace(view, { w: 2, b: 0 })).toMatchObject({ anchor: 'end', dy: -18 });
	expect(namePlace(view, { w: -1, b: 20 })).toMatchObject({ anchor: 'end', dy: 18 });
	for (const [w, b] of [
		[40, 0],
		[-40, 0],
		[1e9, 0],
		[0, 1e9]
	]) {
		const [x, y] = namePlace(view, { w, b }).at;
		expect(x).toBeGreaterThanOrEqual(view.x[0]);
		expect(x).toBeLessThanOrEqual(view.x[1]);
		expect(y).toBeGreaterThan(view.y[0]);
		expect(y).toBeLessThan(view.y[1]);
	}
});
