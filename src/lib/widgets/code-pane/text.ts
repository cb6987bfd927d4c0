import type { Language } from '#lib/i18n/language.ts';

export const text = {
	en: {
		title: 'The training loop in PyTorch',
		program: 'Written',
		byHand: 'by hand',
		modules: 'with nn and optim',
		rate: 'learning rate',
		description: (line: string, value: string) =>
			line
				? `The line that has just run: ${line}.${value ? ` Now ${value}.` : ''}`
				: 'No line of the loop has run yet.',
		left: 'left out',
		copy: 'Copy as a script',
		copied: 'Copied',
		blocked: 'The browser refused access to the clipboard.'
	},
	zh: {
		title: 'PyTorch 训练循环',
		program: '写法',
		byHand: '手写',
		modules: '用 nn 和 optim',
		rate: '学习率',
		description: (line: string, value: string) =>
			line ? `刚执行的一行：${line}。${value ? `现在 ${value}。` : ''}` : '循环还没有开始执行。',
		left: '已略去',
		copy: '复制为脚本',
		copied: '已复制',
		blocked: '浏览器不允许访问剪贴板。'
	}
} satisfies Record<Language, unknown>;
