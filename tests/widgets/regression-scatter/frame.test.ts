import { expect, test } from 'vitest';
import { linearScale } from '#lib/charts/scale.ts';
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

const plane = (width: number, height: number) =>
	[linearScale(view.x, [40, width - 20]), linearScale(view.y, [height - 30, 20])] as const;

test('the name stands over the end of a rising line and under that of a falling one', () => {
	const [x, y] = plane(480, 320);
	const gap = (w: number, b: number) => {
		const { at, anchor } = namePlace(x, y, { w, b }, [], 100);
		expect(anchor).toBe('end');
		expect(at[0]).toBeCloseTo(view.x[1], 9);
		return y(at[1]) - y(w * view.x[1] + b);
	};
	expect(gap(2, 0)).toBeCloseTo(-18, 9);
	expect(gap(-1, 20)).toBeCloseTo(18, 9);
});

test.each([
	[230, 230],
	[290, 250],
	[480, 320]
])('in a picture of %i by %i pixels, no line has its name on a handle or outside', (...size) => {
	const [x, y] = plane(...size);
	const width = 115;
	for (const w of [0, 0.5, 2, 5, 8, 12, 20, 40, 1e3, 1e9])
		for (const sign of [1, -1])
			for (let b = -40; b <= 80; b += 2) {
				const line = { w: w * sign, b };
				const handles = [pivotPoint(view, line), turningPoint(view, line)];
				const { at, anchor } = namePlace(x, y, line, handles, width);
				const left = x(at[0]) - (anchor === 'end' ? width : 0);
				const row = y(at[1]);
				expect(left).toBeGreaterThanOrEqual(40 - 1e-9);
				expect(left + width).toBeLessThanOrEqual(size[0] - 20 + 1e-9);
				expect(row).toBeGreaterThan(28);
				expect(row).toBeLessThan(size[1] - 38);
				for (const [hx, hy] of handles) {
					const px = x(hx);
					const py = y(Math.min(Math.max(hy, view.y[0]), view.y[1]));
					const away = Math.max(left - px, px - left - width, 0);
					expect(Math.hypot(away, Math.max(Math.abs(row - py) - 8, 0))).toBeGreaterThan(24);
				}
			}
});

test('a line that is out of view has its name at the edge where it is', () => {
	const [x, y] = plane(480, 320);
	expect(y(namePlace(x, y, { w: 0, b: 1e9 }, [], 100).at[1])).toBeLessThan(40);
	expect(y(namePlace(x, y, { w: 0, b: -1e9 }, [], 100).at[1])).toBeGreaterThan(270);
});
