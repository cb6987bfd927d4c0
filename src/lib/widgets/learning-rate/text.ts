import type { Language } from '#lib/i18n/language.ts';

export const text = {
	en: {
		label: 'Learning rate η',
		exact: 'Learning rate, exact',
		limit: (value: string) => `limit ${value}`,
		unknown: 'limit',
		diverges: (limit: string, curvature: string) =>
			`Beyond ${limit} the run diverges: along its steepest direction this valley has curvature ${curvature}, and with a rate above 2 ÷ ${curvature} = ${limit} every step lands farther from the floor than it started.`,
		refused: 'The learning rate must be a number above 0.'
	},
	zh: {
		label: '学习率 η',
		exact: '学习率的准确值',
		limit: (value: string) => `上限 ${value}`,
		unknown: '上限',
		diverges: (limit: string, curvature: string) =>
			`超过 ${limit} 训练就会发散：这个山谷最陡方向的曲率是 ${curvature}，学习率一旦大于 2 ÷ ${curvature} = ${limit}，每一步的落点都比出发点离谷底更远。`,
		refused: '学习率必须是大于 0 的数。'
	}
} satisfies Record<Language, unknown>;
