import { expect, test } from 'vitest';
import type { Language } from '#lib/i18n/language.ts';
import { Lab } from '#lib/lab/Lab.svelte.ts';
import LearningRate from '#lib/widgets/learning-rate/LearningRate.svelte';
import { firstFrame } from '../../support/firstFrame.ts';
import OnLab from '../../support/OnLab.svelte';
import { steep } from '../../support/steep.ts';

function slider(
	lab: { lr: number; data?: typeof steep },
	language: Language = 'en',
	props: { discreet?: boolean } = {}
) {
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- its own props are all optional
	const html = firstFrame(OnLab, { widget: LearningRate as any, props, lab, language });
	const part = (pattern: RegExp) => pattern.exec(html)?.[1] ?? '';
	return {
		rate: part(/<output[^>]*>([^<]*)</),
		limit: part(/<span class="mark[^>]*>([^<]*)</),
		warning: part(/<div role="status">(?:<p[^>]*>(.*?)<\/p>)?<\/div>/)
	};
}

test('ordinary rates and limits look as they always do', () => {
	expect(slider({ lr: 0.1 })).toEqual({ rate: '0.100', limit: 'limit 0.966', warning: '' });
	const { rate, warning } = slider({ lr: 2.07 });
	expect(rate).toBe('2.070');
	expect(warning).toContain('Beyond 0.966 the run diverges');
	expect(warning).toContain('2 ÷ 2.07 = 0.966');
});

test('a small limit keeps three digits, so that no rate beyond it reads smaller', () => {
	const { rate, limit, warning } = slider({ lr: 0.0079, data: steep });
	expect(rate).toBe('0.00790');
	expect(limit).toBe('limit 0.00775');
	expect(warning).toContain('2 ÷ 258.13 = 0.00775');
	expect(slider({ lr: 0.0077, data: steep })).toEqual({
		rate: '0.00770',
		limit: 'limit 0.00775',
		warning: ''
	});
	expect(slider({ lr: 0.0079, data: steep }, 'zh').warning).toContain('超过 0.00775 训练就会发散');
});

test('a rate that three digits do not tell from the limit gets more of them', () => {
	const { limit: exact, eigenvalues } = new Lab().quadratic;
	const close = Number(exact.toPrecision(3));
	const { rate, limit } = slider({ lr: close });
	expect(rate).toBe(close.toFixed(4));
	expect(limit).toBe(`limit ${exact.toFixed(4)}`);
	const { warning } = slider({ lr: exact * (1 + 1e-7) });
	const [, curvature, told] = /2 ÷ ([\d.]+) = ([\d.]+) /.exec(warning)!;
	expect(Number(curvature)).toBeCloseTo(eigenvalues[0], 6);
	expect(Number(told)).toBeCloseTo(exact, 6);
	expect(2 / Number(curvature)).toBeCloseTo(Number(told), 6);
});

test('a discreet slider keeps the limit’s number to itself at first', () => {
	expect(slider({ lr: 0.1 }, 'en', { discreet: true }).limit).toBe('limit');
});
