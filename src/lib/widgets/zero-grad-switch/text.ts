import type { Language } from '#lib/i18n/language.ts';

export const text = {
	en: {
		label: 'At the end of each step',
		clear: 'clear the gradients',
		forget: 'forget to'
	},
	zh: { label: '每一步结束时', clear: '梯度清零', forget: '忘记清零' }
} satisfies Record<Language, unknown>;
