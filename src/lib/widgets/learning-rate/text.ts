import type { Language } from '#lib/i18n/language.ts';

export const text = {
	en: {
		label: 'Learning rate η',
		exact: 'Learning rate, exact',
		limit: (value: string) => `limit ${value}`,
		diverges: (limit: string, curvature: string) =>
			`Beyond ${limit} every step lands higher than it started: the steepest direction of this valley has curvature ${curvature}, and 2 ÷ ${curvature} = ${limit}.`,
		refused: 'The learning rate must be a number above 0.'
	},
	zh: {
		label: '学习率 η',
		exact: '学习率的准确值',
		limit: (value: string) => `上限 ${value}`,
		diverges: (limit: string, curvature: string) =>
			`超过 ${limit}，每一步都会落到比出发点更高的地方：这个山谷最陡方向的曲率是 ${curvature}，而 2 ÷ ${curvature} = ${limit}。`,
		refused: '学习率必须是大于 0 的数。'
	}
} satisfies Record<Language, unknown>;
