import { expect, test } from 'vitest';
import { Lab } from '#lib/lab/Lab.svelte.ts';
import { questions } from '#lib/widgets/predict/questions.ts';

const lab = () => new Lab({ steps: 4 });
const answer = ({ options, answer }: { options: readonly string[]; answer: number }) =>
	options[answer];

test('below the best weight the loss falls as w grows, above it it rises', () => {
	expect(answer(questions.sign(lab(), 'en'))).toBe('fall');
	expect(answer(questions.sign(new Lab({ w: 80, steps: 1 }), 'en'))).toBe('rise');
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
