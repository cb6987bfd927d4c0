import type { Language } from '#lib/i18n/language.ts';

export const text = {
	en: { name: 'Linked figures with one clock' },
	zh: { name: '共用一个时钟的几幅图' }
} satisfies Record<Language, unknown>;
