import { expect, test } from 'vitest';
import { Lab } from '#lib/lab/Lab.svelte.ts';
import LossCurve from '#lib/widgets/loss-curve/LiveLossCurve.svelte';
import { figureFrame } from '../../support/figureFrame.ts';

test('a negative gradient says that the parameter should grow, a positive one that it should shrink', () => {
	expect(figureFrame(LossCurve, {}).words).toContain(
		'The gradient is negative (−37.81): L falls as w grows, so w should increase.'
	);
	expect(figureFrame(LossCurve, {}, { w: 50 }).words).toMatch(
		/The gradient is positive \([\d.]+\): L rises as w grows, so w should decrease\./
	);
	expect(figureFrame(LossCurve, { of: 'b' }).words).toContain('so b should increase');
	expect(figureFrame(LossCurve, {}, {}, 'zh').words).toContain('梯度是负数（−37.81）');
});

test('Chinese sentences stand without spaces between them', () => {
	expect(figureFrame(LossCurve, {}, {}, 'zh').description).not.toMatch(/。 /);
});

test('the hatching leans the other way where the slope is positive', () => {
	const hatch = (w: number) =>
		/<pattern.*?<path d="([^"]+)"/.exec(figureFrame(LossCurve, {}, { w }).html)?.[1];
	expect(hatch(0.5)).toBe('M-1,-1L7,7');
	expect(hatch(50)).toBe('M-1,7L7,-1');
});

test.each([
	[0.3, 0],
	[0.9, 1],
	[0.9, 2]
])('with a learning rate of %f, the arrow of step %i ends exactly on the next w', (lr, step) => {
	const { html, px } = figureFrame(LossCurve, {}, { lr, step });
	const lab = new Lab({ lr });
	const { w, next } = lab.run.records[step];
	const [, tip] = /<polygon points="([\d.]+),[^"]*" fill="[^"]+" stroke="var\(--color-step\)"/.exec(
		html
	)!;
	expect(Number(tip)).toBeCloseTo(px(next.w), 1);
	expect(Number(tip)).not.toBeCloseTo(px(w), 0);
});

test('the arrow is an outline until backward has run', () => {
	const outlines = (event: number) =>
		figureFrame(LossCurve, {}, { event }).html.match(/<polygon [^>]*fill="var\(--color-surface\)"/g)
			?.length ?? 0;
	expect(outlines(0)).toBe(2);
	expect(outlines(15)).toBe(0);
});

test('w.grad is None, then a number, then cleared', () => {
	const held = (event: number, program?: 'modules') =>
		/w\.grad ([^ ]+)/.exec(figureFrame(LossCurve, {}, { event, program }).words)?.[1];
	expect(held(0)).toBe('None');
	expect(held(15)).toBe('−37.81');
	expect(held(18)).toBe('0.00');
});

test('the coming step is named by what it will follow', () => {
	const words = (lab: object) => figureFrame(LossCurve, {}, lab).words;
	for (const moment of [{}, { event: 15 }, { step: 1 }])
		expect(words(moment)).toMatch(/−η·∂L\/∂w \+0\.37/);
	expect(words({ forget: true })).toContain('−η·∂L/∂w +0.3781 w.grad None');
	expect(words({ forget: true, step: 1 })).toMatch(
		/−η·\(w\.grad \+ ∂L\/∂w\) \+0\.7501 w\.grad −37\.81/
	);
	expect(words({ forget: true, step: 1, event: 15 })).toMatch(
		/−η·w\.grad \+0\.7501 w\.grad −75\.01/
	);
});

test('a step that has been taken is not announced again', () => {
	const words = (event: number, of: 'w' | 'b') => figureFrame(LossCurve, { of }, { event }).words;
	expect(words(16, 'w')).toContain('step taken +0.3781 w.grad −37.81');
	expect(words(16, 'b')).toMatch(/−η·b\.grad \+0\.2750 b\.grad −27\.50/);
	expect(words(16, 'b')).not.toContain('has taken b');
	expect(words(17, 'b')).toContain('has taken b from 0.0000 to 0.2750');
});

test('the readout tells where the reader is and leaves it to them where the step leads', () => {
	const readout = (event: number) =>
		figureFrame(LossCurve, {}, { event }).words.replace(/.*(?=w \S+ L)/, '');
	expect(readout(0)).toMatch(/^w 0\.5000 L 855\.91 /);
	expect(readout(0)).not.toContain('0.8781');
	expect(readout(16)).toMatch(/^w 0\.8781 L /);
});

test('once w has moved, the sentence tells the step', () => {
	expect(figureFrame(LossCurve, {}, { event: 16 }).words).toContain(
		'The step of +0.3781 has taken w from 0.5000 to 0.8781.'
	);
});

test('gradients that pile up are written as the sum that they are', () => {
	const { message } = figureFrame(LossCurve, {}, { forget: true, lr: 0.1, step: 1 });
	const [sum, a, b, total] = /(\S+) \+ \(?([^ )]+)\)? = ([^, ]+)/.exec(message)!;
	const value = (text: string) => Number(text.replace('−', '-'));
	expect(sum).toBeTruthy();
	expect(value(a) + value(b)).toBeCloseTo(value(total), 1);
});

test('without its gradient the figure is the curve and the point alone', () => {
	const { html, description } = figureFrame(LossCurve, { gradient: false });
	expect(html).not.toContain('pattern');
	expect(html).not.toContain('∂L/∂w');
	expect(description).not.toContain('gradient');
});

test('a run that leaves the picture is told with its numbers, never NaN', () => {
	const { message, words, html } = figureFrame(LossCurve, {}, { lr: 1e6, step: 3 });
	expect(message).toContain('lies outside the picture, at w = −6.03 × 10¹³');
	expect(words).toContain('← w = −6.03 × 10¹³');
	expect(html).not.toMatch(/NaN|Infinity/);
	const one = { data: { kind: 'points', points: [[1, 2]] } as const };
	expect(figureFrame(LossCurve, {}, one).html).not.toMatch(/NaN|Infinity/);
	expect(figureFrame(LossCurve, {}, { w: -1e9 }).html).not.toMatch(/NaN|Infinity/);
});

test('a step out of float32 is told without ∞', () => {
	const { words, description, html } = figureFrame(LossCurve, {}, { lr: 1e38 });
	expect(words).toContain('next w beyond float32');
	expect(description).toContain('The step is +3.78 × 10³⁹ and ends beyond float32.');
	expect(html).not.toMatch(/NaN|Infinity|∞/);
});

test.each([{}, { event: 16 }])(
	'a step that float32 cannot hold is told as what it is',
	(moment) => {
		const { message, words, description } = figureFrame(LossCurve, {}, { lr: 1e-10, ...moment });
		expect(message).toMatch(/^The step of \+3\.78 × 10⁻⁹ is lost: .* w stays at 0\.5000\.$/);
		expect(words).toContain('+3.78 × 10⁻⁹ w.grad');
		for (const text of [words, description]) expect(text).not.toMatch(/step (of|is) \+?0/);
	}
);

test('an arrow without room behind its tail has its name ahead', () => {
	const anchor = (w: number) =>
		/text-anchor="(\w+)"[^>]*>step</.exec(figureFrame(LossCurve, {}, { w, lr: 0.1 }).html)?.[1];
	expect(anchor(10)).toBe('end');
	expect(anchor(-25)).toBe('start');
	expect(anchor(40)).toBe('start');
});

test('even in the smallest picture, the names of the two arrows are a line of text apart', () => {
	const { html } = figureFrame(LossCurve, {});
	const y = (name: string) =>
		Number(new RegExp(`<text x="[\\d.]+" y="([\\d.]+)"[^>]*>${name}<`).exec(html)?.[1]);
	// 173 pixels are left between the axes on a phone that is 320 wide, 264 in a first frame.
	expect(((y('uphill') - y('step')) * 173) / 264).toBeGreaterThanOrEqual(15);
});

test('at the end it tells of the step that would follow, and of none where its numbers overflow', () => {
	expect(figureFrame(LossCurve, {}, { lr: 0.1, step: 40 }).description).toContain(
		'One more step would be'
	);
	const { steps } = new Lab({ lr: 10 }).run;
	const lost = figureFrame(LossCurve, {}, { lr: 10, step: steps }).description;
	expect(lost).toContain('The numbers of the next step no longer fit into float32.');
	expect(lost).not.toContain('ends at');
});

test('where all x are 0 the curve is told as the level line that it is', () => {
	const level = {
		kind: 'points',
		points: [
			[0, 3],
			[0, 5]
		]
	} as const;
	const { description } = figureFrame(LossCurve, {}, { data: level });
	expect(description).toContain('A level line: the loss is 17.000 for every w');
	expect(description).not.toContain('NaN');
});
