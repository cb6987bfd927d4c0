import { expect, test } from 'vitest';
import { formatNumber } from '#lib/i18n/number.ts';
import { Lab } from '#lib/lab/Lab.svelte.ts';
import { questions } from '#lib/widgets/predict/questions.ts';

const lab = () => new Lab({ steps: 4 });
const answer = ({ options, answer }: { options: readonly string[]; answer: number }) =>
	options[answer];

test('which way the loss goes is asked of the other side of the valley', () => {
	expect(questions.sign(lab(), 'en').text).toContain('w = 44.70');
	expect(answer(questions.sign(lab(), 'en'))).toBe('rise');
	expect(answer(questions.sign(new Lab({ w: 80, steps: 1 }), 'en'))).toBe('fall');
	const flat = new Lab({ data: { kind: 'points', points: [[0, 1]] }, steps: 1 });
	expect(answer(questions.sign(flat, 'en'))).toBe('stay the same');
});

test('the answer shows the line where it was asked about', () => {
	const asked = lab();
	questions.sign(asked, 'en').reveal!();
	expect(asked.now.w).toBeCloseTo(44.7, 5);
	asked.undo();
	expect([asked.now.w, asked.canUndo]).toEqual([0.5, false]);
});

test('moving the line towards the points lowers the loss', () => {
	expect(answer(questions.shift(lab(), 'en'))).toBe('fall');
	expect(answer(questions.shift(new Lab({ w: 24, b: 60, steps: 1 }), 'en'))).toBe('rise');
});

test('the next weight is the one that the engine computes', () => {
	expect(answer(questions.next(lab(), 'en'))).toBe('0.8781');
});

test('the rate that diverges is the one beyond the limit of the data', () => {
	expect(answer(questions.rate(lab(), 'en'))).toBe('1.000');
});

test('rates are told apart however small the limit of the data makes them', () => {
	const far = new Lab({
		data: {
			kind: 'points',
			points: [
				[100, 1],
				[200, 3],
				[300, 2]
			]
		},
		steps: 4,
		lr: 1e-5
	});
	const { options, why } = questions.rate(far, 'en');
	expect(options).toEqual(
		['2.1 × 10⁻⁶', '1.1 × 10⁻⁵', '2.0 × 10⁻⁵', '2.2 × 10⁻⁵'].map((rate) =>
			rate.replace(/ /g, '\u00a0')
		)
	);
	expect(why).toContain('2.14');
	expect(questions.next(far, 'en').text).toContain('1.00\u00a0×\u00a010⁻⁵');
});

test('without zero_grad the second gradient is the sum of two', () => {
	expect(answer(questions.accumulate(new Lab({ zeroGrad: false, steps: 4 }), 'en'))).toBe('−75.01');
});

test.each(Object.keys(questions) as (keyof typeof questions)[])(
	'%s asks with as many options in Chinese, and the same one is right',
	(about) => {
		const [en, zh] = (['en', 'zh'] as const).map((language) => questions[about](lab(), language));
		expect(zh.options).toHaveLength(en.options.length);
		expect(zh.answer).toBe(en.answer);
		expect(new Set(zh.options).size).toBe(zh.options.length);
	}
);

test('the step that was asked about is shown in full, from wherever the reader has gone since', () => {
	const run = lab();
	run.timeline.unit = 'op';
	run.timeline.seek(run.eventsPerStep + 3);
	const { reveal } = questions.next(run, 'en');
	const { next } = run.now.record;
	for (const index of [0, run.timeline.length]) {
		run.timeline.seek(index);
		reveal!();
		expect(run.timeline.index).toBe(2 * run.eventsPerStep);
		expect(run.now.w).toBe(next.w);
	}
	expect(run.canUndo).toBe(false);
	expect(run.timeline.unit).toBe('op');
});

test('showing a step does not play on', () => {
	const run = lab();
	const { reveal } = questions.next(run, 'en');
	run.timeline.play();
	reveal!();
	expect(run.timeline.playing).toBe(false);
});

test('the step that was asked about is shown even where the run is another by now', () => {
	const run = lab();
	const { reveal } = questions.next(run, 'en');
	run.timeline.last();
	run.setLearningRate(0.5);
	run.setProgram('modules');
	run.timeline.first();
	run.setParameters({ w: 10 });
	reveal!();
	expect(run.now.step).toBe(1);
	expect(run.now.w).toBeCloseTo(0.8781, 4);
	run.undo();
	expect([run.now.step, run.now.w]).toEqual([0, 10]);
});

test('where no step follows there is none to show', () => {
	const run = lab();
	run.timeline.seek(run.timeline.length - 1);
	expect(questions.next(run, 'en').reveal).toBeDefined();
	run.timeline.last();
	expect(questions.next(run, 'en').reveal).toBeUndefined();
});

test('the line that was asked about is the one that moves up', () => {
	const run = new Lab({ w: 10, b: 5, steps: 4 });
	const { reveal, why } = questions.shift(run, 'en');
	const [b, loss] = [run.now.b + 10, formatNumber(run.quadratic.loss(10, 15), 2)];
	run.timeline.last();
	run.setParameters({ w: 24, b: 60 });
	run.setData({ kind: 'points', points: [[1, 5]] });
	reveal!();
	expect([run.now.w, run.now.b]).toEqual([10, b]);
	expect(formatNumber(run.quadratic.loss(run.now.w, run.now.b), 2)).toBe(loss);
	expect(why).toContain(`to ${loss}.`);
	run.undo();
	expect(run.data.n).toBe(1);
});

test('the rate that diverges does so on the points that were asked about', () => {
	const run = lab();
	const { reveal } = questions.rate(run, 'en');
	run.setData({ kind: 'points', points: [[0.1, 5]] });
	run.timeline.last();
	reveal!();
	expect(run.ownData).toBe(true);
	expect(run.now.lr).toBe(1);
	expect(run.timeline.index).toBe(0);
	expect(run.timeline.playing).toBe(true);
	run.timeline.stop();
	run.undo();
	expect(run.data.n).toBe(1);
});
