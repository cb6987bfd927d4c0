import { expect, test } from 'vitest';
import { Lab } from '#lib/lab/Lab.svelte.ts';
import LossSurface from '#lib/widgets/loss-surface/LiveLossSurface.svelte';
import { figureFrame } from '../../support/figureFrame.ts';
import { steep } from '../../support/steep.ts';

test('the text alternative tells where the point is, where it goes and where the lowest point is', () => {
	const { description } = figureFrame(LossSurface, {}, { lr: 0.1 });
	const { next } = new Lab({ lr: 0.1 }).run.records[0];
	expect(description).toContain(
		'After 0 of 40 steps the point is at w = 0.5000, b = 0.0000, with loss 855.91'
	);
	expect(description).toContain(`leads to w = ${next.w.toFixed(4)}, b = ${next.b.toFixed(4)}`);
	expect(description).toContain('lowest point is at w = 24.04, b = 15.61, with loss 196.13');
});

test('the arrow ends exactly on the next w', () => {
	const { html, px } = figureFrame(LossSurface, {}, { lr: 0.9, step: 1 });
	const { next } = new Lab({ lr: 0.9 }).run.records[1];
	const [, tip] = /<polygon points="([\d.]+),[^"]*" fill="[^"]+" stroke="var\(--color-step\)"/.exec(
		html
	)!;
	expect(Number(tip)).toBeCloseTo(px(next.w), 1);
});

test('beyond 2/λmax the figure says that the run diverges and why', () => {
	const { message } = figureFrame(LossSurface, {}, { lr: 0.98 });
	expect(message).toContain('η = 0.98 is beyond 2/λ = 0.966, so this run diverges');
	expect(message).toContain('λ = 2.07');
	const calm = figureFrame(LossSurface, {}, { lr: 0.9 });
	expect(calm.message).toBe('');
	expect(calm.words).toContain('overshoot the valley floor');
	expect(figureFrame(LossSurface, {}, { lr: 0.01 }).words).toContain(
		'η = 0.01 is below 1/λ = 0.483'
	);
});

test('a rate and the limit that it is compared with never read alike', () => {
	const told = (lr: number, data?: typeof steep) =>
		figureFrame(LossSurface, {}, { lr, data }).words;
	expect(told(0.0079, steep)).toContain('η = 0.0079 is beyond 2/λ = 0.00775, so this run diverges');
	expect(told(0.0077, steep)).toContain('η = 0.0077 lies between 1/λ = 0.00387 and 2/λ = 0.00775');
	const { limit } = new Lab().quadratic;
	const close = Number(limit.toPrecision(3));
	expect(told(close)).toContain(`η = ${close} `);
	expect(told(close)).toContain(`2/λ = ${limit.toFixed(4)}`);
	const half = Number((limit / 2).toPrecision(3));
	expect(told(half)).toContain(`1/λ = ${(limit / 2).toFixed(4)}`);
	expect(told(1e-7)).toContain('η = 1.00 × 10⁻⁷ is below 1/λ = 0.483');
});

test('only where the run has left the map is there a way back to point at', () => {
	const far = {
		kind: 'points',
		points: [
			[1990, 100],
			[2000, 110],
			[2010, 125],
			[2020, 130]
		]
	} as const;
	const apart = { lr: 1e-7, data: far };
	const { message } = figureFrame(LossSurface, {}, apart);
	expect(message).toMatch(/outside the map, at w = .* Drag the point back\.$/);
	expect(message).not.toContain('Step back');
	expect(figureFrame(LossSurface, {}, { ...apart, step: 1 }).message).not.toContain('Step back');
	const zh = figureFrame(LossSurface, {}, apart, 'zh').message;
	expect(zh).toMatch(/点在地图之外：w = .*。把点拖回来吧。$/);
	const swinging = { lr: 3, forget: true, step: 3 };
	expect(figureFrame(LossSurface, {}, swinging).message).toMatch(
		/outside the map, .* Step back to where the run left it, or drag the point back\.$/
	);
	expect(figureFrame(LossSurface, {}, swinging, 'zh').message).toMatch(
		/退回到它离开地图的那一步，或者把点拖回来。$/
	);
});

test('a run that leaves float32 is told with the step where it does', () => {
	const { message, html } = figureFrame(LossSurface, {}, { lr: 1e6, step: 3 });
	const { steps } = new Lab({ lr: 1e6 }).run;
	expect(message).toContain(`The numbers of step ${steps + 1} no longer fit into float32`);
	expect(html).not.toMatch(/NaN|Infinity/);
});

test('where already the first step leaves float32 there is no way back to point at', () => {
	const { message, description, html } = figureFrame(LossSurface, {}, { lr: 1e38 });
	expect(message).toContain('choose a smaller learning rate');
	expect(message).not.toContain('Step back');
	expect(description).toContain('The numbers of the next step no longer fit into float32.');
	expect(html).not.toMatch(/NaN|Infinity|∞/);
});

test('where no single line is best the figure says so', () => {
	for (const points of [
		[[1, 2]],
		[
			[1, 2],
			[1, 4]
		]
	] as [number, number][][]) {
		const { message, html } = figureFrame(LossSurface, {}, { data: { kind: 'points', points } });
		expect(message).toContain('No single line is best');
		expect(html).not.toMatch(/NaN|Infinity/);
	}
});

test('a long and narrow valley is told apart from one without a lowest point', () => {
	const map = (points: [number, number][], language?: 'zh') =>
		figureFrame(LossSurface, {}, { lr: 1e-19, data: { kind: 'points', points } }, language);
	const years: [number, number][] = [
		[2019, 1],
		[2020, 2],
		[2021, 4],
		[2022, 4]
	];
	const { message, description, words } = map(years);
	expect(message).toContain('One line is best for these points');
	expect(message).not.toContain('No single line');
	expect(description).toContain('The lowest point is at w = 1.10');
	expect(words).not.toContain('lowest: w');
	expect(map(years, 'zh').message).toContain('最佳直线只有一条');
	const wide = map([
		[-1e9, 2],
		[1e9, 5]
	]);
	expect(wide.words).toContain('lowest: w 1.50 × 10⁻⁹, b 3.50');
});

test('in Chinese no space stands between sentences', () => {
	const { description, message } = figureFrame(
		LossSurface,
		{},
		{ lr: 1e6, data: { kind: 'points', points: [[1, 2]] } },
		'zh'
	);
	for (const said of [description, message]) {
		expect(said.split('。').length).toBeGreaterThan(2);
		expect(said).not.toMatch(/[。：，] /);
	}
});

test('it speaks Chinese', () => {
	expect(figureFrame(LossSurface, {}, { lr: 0.98 }, 'zh').message).toContain('训练会发散');
});

test('at the end it tells of the step that would follow, and of none where its numbers overflow', () => {
	const calm = figureFrame(LossSurface, {}, { lr: 0.1, step: 40 }).description;
	expect(calm).toContain('After 40 of 40 steps');
	expect(calm).toContain('One more step would lead to w = ');
	const { steps } = new Lab({ lr: 10 }).run;
	const lost = figureFrame(LossSurface, {}, { lr: 10, step: steps }).description;
	expect(lost).toContain(`After ${steps} of ${steps} steps`);
	expect(lost).toContain('The numbers of the next step no longer fit into float32.');
	expect(lost).not.toContain('leads to');
});

test('a rate that is the limit itself is said to come no closer', () => {
	const one = { kind: 'points', points: [[3, 4]] } as const;
	const { words, message } = figureFrame(LossSurface, {}, { lr: 0.1, data: one });
	expect(words).toContain('η = 0.1 is 2/λ itself, where λ = 20.00');
	expect(message).not.toContain('diverges');
});
