import type { Language } from '#lib/i18n/language.ts';

export const text = {
	en: {
		open: 'Use points of your own',
		hint: 'One point per line: x, y. Two columns copied from a spreadsheet will do.',
		label: 'Points',
		use: 'Use these points',
		tutorial: 'Back to the tutorial’s 120 points',
		using: (n: number) =>
			n === 1 ? 'The run now learns from 1 point.' : `The run now learns from ${n} points.`,
		unread: (line: number, text: string) =>
			`Line ${line} must hold two numbers, got “${text}”; write it as 1.5, 20.`,
		tooLarge: 'The squares of these numbers no longer fit into float32; use smaller ones.',
		none: 'There must be at least one point, got an empty list; write one as 1.5, 20.'
	},
	zh: {
		open: '换成你自己的数据',
		hint: '每行一个点：x, y。从表格里复制两列也可以。',
		label: '数据点',
		use: '使用这些点',
		tutorial: '换回教程的 120 个点',
		using: (n: number) => `现在学的是 ${n} 个点。`,
		unread: (line: number, text: string) =>
			`第 ${line} 行应当是两个数，却是“${text}”；请写成 1.5, 20。`,
		tooLarge: '这些数的平方超出了 float32 的范围；请换小一些的数。',
		none: '至少要有一个点，现在是空的；请写成 1.5, 20。'
	}
} satisfies Record<Language, unknown>;
