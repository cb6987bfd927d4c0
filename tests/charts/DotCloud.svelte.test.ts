import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import CloudOnPlot from './CloudOnPlot.svelte';

const canvas = () => document.querySelector('canvas')!;

/** Red, green, blue and opacity of the canvas at a point of the plot, in shares of its width and height. */
function pixel(x: number, y: number) {
	const { width, height } = canvas();
	return [
		...canvas()
			.getContext('2d')!
			.getImageData(Math.floor(x * width), Math.floor(y * height), 1, 1).data
	];
}

const paints = () => vi.spyOn(CanvasRenderingContext2D.prototype, 'putImageData');
const frame = () => new Promise(requestAnimationFrame);

afterEach(() => {
	vi.restoreAllMocks();
	document.documentElement.style.colorScheme = '';
});

test('a point shows where the scales put it, and nothing anywhere else', async () => {
	document.documentElement.style.colorScheme = 'light';
	await render(CloudOnPlot, { xs: [5], ys: [7.5] });
	await expect.poll(() => pixel(0.5, 0.25)).toEqual([200, 0, 0, 191]);
	expect(pixel(0.5, 0.75)[3]).toBe(0);
	const plot = page.getByRole('group', { name: 'cloud' }).element().getBoundingClientRect();
	const box = canvas().getBoundingClientRect();
	expect(box.left).toBeGreaterThanOrEqual(plot.left);
	expect(box.bottom).toBeLessThanOrEqual(plot.bottom);
	expect(canvas().width).toBe(Math.round(box.width * devicePixelRatio));
});

test('it is painted once, however often what lies above moves, and again for other points', async () => {
	const painted = paints();
	const { rerender } = await render(CloudOnPlot, { xs: [5], ys: [5] });
	await expect.poll(() => pixel(0.5, 0.5)[3]).toBe(191);
	const before = painted.mock.calls.length;
	const line = () => document.querySelector('.marks polyline')!.getAttribute('points');
	for (let raised = 0; raised < 3; raised++) {
		const from = line();
		await page.getByRole('button', { name: 'raise' }).click();
		await frame();
		expect(line()).not.toBe(from);
	}
	expect(painted.mock.calls.length).toBe(before);
	await rerender({ xs: [2], ys: [5] });
	await expect.poll(() => pixel(0.2, 0.5)[3]).toBe(191);
	expect(pixel(0.5, 0.5)[3]).toBe(0);
});

test('it changes its colour with the theme', async () => {
	document.documentElement.style.colorScheme = 'light';
	await render(CloudOnPlot, { xs: [5], ys: [5] });
	await expect.poll(() => pixel(0.5, 0.5).slice(0, 3)).toEqual([200, 0, 0]);
	document.documentElement.style.colorScheme = 'dark';
	await expect.poll(() => pixel(0.5, 0.5).slice(0, 3)).toEqual([0, 0, 200]);
});

test('a million points are painted before a reader would wonder', async () => {
	const many = Array.from({ length: 1_000_000 }, (_, i) => 5 + 2 * Math.sin(i) * Math.cos(i * 0.7));
	const painted = paints();
	const { rerender } = await render(CloudOnPlot, { xs: [5], ys: [5] });
	await expect.poll(() => painted.mock.calls.length).toBeGreaterThan(0);
	const start = performance.now();
	await rerender({ xs: many, ys: [...many].reverse() });
	expect(performance.now() - start).toBeLessThan(1000);
	expect(pixel(0.5, 0.5)[3]).toBeGreaterThan(200);
});
