import { expect, test } from 'vitest';
import { loadDataset, tutorialData } from '#lib/datasets/dataset.ts';
import { Quadratic } from '#lib/lab/Quadratic.ts';
import { departure, regime, surface } from '#lib/widgets/loss-surface/surface.ts';

const { x, y } = loadDataset(tutorialData);
const quadratic = new Quadratic(x, y);
const map = surface(quadratic, { w: 0.5, b: 0 });

test('the map is sampled row by row from the low corner', () => {
	const { w, b, values, columns, rows } = map;
	expect(values[0]).toBeCloseTo(quadratic.loss(w[0], b[0]), 6);
	expect(values[columns - 1]).toBeCloseTo(quadratic.loss(w[1], b[0]), 6);
	expect(values[columns * rows - 1]).toBeCloseTo(quadratic.loss(w[1], b[1]), 6);
});

test('levels rise from above the lowest loss to below the highest, farther and farther apart', () => {
	const { levels, values } = map;
	expect(levels[0]).toBeGreaterThan(quadratic.minimum!.loss);
	expect(levels.at(-1)).toBeLessThan(Math.max(...values));
	const gaps = levels.slice(1).map((level, i) => level - levels[i]);
	for (const gap of gaps) expect(gap).toBeGreaterThan(0);
	expect(gaps.at(-1)).toBeGreaterThan(gaps[0]);
});

test('a loss that is the same everywhere has no contours', () => {
	expect(surface(new Quadratic([0], [0]), { w: 0, b: 0 }).levels.every(Number.isFinite)).toBe(true);
});

test('a path departs at the first piece that leads out', () => {
	const inside = [map.w[0] + 1, map.b[0] + 1] as [number, number];
	const outside = [map.w[1] + 1, map.b[0]] as [number, number];
	expect(departure([inside, inside, outside, [1e30, 0]], map)).toEqual([inside, outside]);
	expect(departure([inside, inside], map)).toBeNull();
	expect(departure([outside, outside], map)).toBeNull();
});

test('the curvature of the loss tells what a learning rate does', () => {
	const { limit } = quadratic;
	expect(limit).toBeCloseTo(0.966, 3);
	expect(regime(quadratic, limit * 0.49, true)).toBe('small');
	expect(regime(quadratic, limit * 0.51, true)).toBe('overshooting');
	expect(regime(quadratic, limit, true)).toBe('bouncing');
	expect(regime(quadratic, limit * 1.01, true)).toBe('diverging');
	expect(regime(quadratic, limit * 0.1, false)).toBe('accumulating');
});
