import { expect, test } from 'vitest';
import RegressionScatter from '#lib/widgets/regression-scatter/LiveRegressionScatter.svelte';
import { figureFrame } from '../../support/figureFrame.ts';

test('the first frame tells points, line and loss', () => {
	const { description, words } = figureFrame(RegressionScatter, {});
	expect(description).toBe(
		'120 points, x from −2.62 to 2.46 and y from −52.82 to 98.19, and the line ŷ = 0.50·x + 0.00. Its mean squared error is 855.91.'
	);
	expect(words).toContain('ŷ = 0.50·x + 0.00');
});

test('later on it also tells the lines of the steps before', () => {
	const { description } = figureFrame(RegressionScatter, {}, { lr: 0.1, step: 2 });
	expect(description).toContain('Faint lines show the 2 steps before');
	expect(description).toContain('beginning with ŷ = 0.50·x + 0.00');
	const without = figureFrame(RegressionScatter, { ghosts: false }, { lr: 0.1, step: 2 });
	expect(without.description).not.toContain('Faint');
});

test('there are two handles, unless there shall be none', () => {
	const sliders = (html: string) => [...html.matchAll(/role="slider"[^>]*aria-label="([^"]+)"/g)];
	expect(sliders(figureFrame(RegressionScatter, {}).html).map(([, name]) => name)).toEqual([
		'Move the line',
		'Turn the line'
	]);
	expect(sliders(figureFrame(RegressionScatter, { handles: false }).html)).toEqual([]);
});

test('the mean square has the area of the loss', () => {
	const { html, words } = figureFrame(RegressionScatter, { residuals: 'squares' });
	const side = Number(/<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)" height="\1"/.exec(html)?.[1]);
	const ticks = [
		...html.matchAll(/<text x="[\d.]+" y="([\d.]+)" dy="0.33em" text-anchor="end">([^<]+)</g)
	].map(([, y, value]) => ({ y: Number(y), value: Number(value.replace('−', '-')) }));
	const [low, high] = [ticks[0], ticks.at(-2)!];
	const unit = (low.y - high.y) / (high.value - low.value);
	expect((side / unit) ** 2).toBeCloseTo(855.91, -1);
	expect(words).toContain('mean square 855.91');
});

test('a line that misses the picture is told in place', () => {
	const steep = figureFrame(RegressionScatter, {}, { w: -1e9 });
	expect(steep.message).toContain('−1.00 × 10⁹');
	const away = figureFrame(RegressionScatter, {}, { b: 1e6 });
	expect(away.message).toMatch(/outside the picture: .* from 1\.00 × 10⁶ to 1\.00 × 10⁶/);
	expect(figureFrame(RegressionScatter, {}).message).toBe('');
});

test('one point, points above each other and a diverged run leave numbers, never NaN', () => {
	for (const lab of [
		{ data: { kind: 'points', points: [[1, 2]] } as const },
		{
			data: {
				kind: 'points',
				points: [
					[1, 2],
					[1, 4]
				]
			} as const
		},
		{ lr: 1e6, step: 3 }
	])
		expect(figureFrame(RegressionScatter, { residuals: 'squares' }, lab).html).not.toMatch(
			/NaN|Infinity|undefined/
		);
});

test('a hundred thousand points leave the shapes to a canvas and a sample of the residuals', () => {
	const data = { kind: 'regression', samples: 100_000, noise: 15, bias: 12, seed: 42 } as const;
	const { html, description } = figureFrame(RegressionScatter, {}, { data, steps: 0 });
	expect(html.length).toBeLessThan(100_000);
	expect(description).toContain('100000 points');
	expect(description).toContain('Of so many points, one residual in 50 is drawn.');
	expect(html.match(/d="(M[^"]*)"[^>]*stroke="var\(--color-loss\)"/)?.[1].split('M').length).toBe(
		2001
	);
	const bare = figureFrame(RegressionScatter, { residuals: 'none' }, { data, steps: 0 });
	expect(bare.description).not.toContain('residual');
	expect(bare.html).not.toMatch(/d="[^"]{20000}/);
});

test('it speaks Chinese', () => {
	expect(figureFrame(RegressionScatter, {}, {}, 'zh').description).toContain('均方误差为 855.91');
});
