import type { Language } from '#lib/i18n/language.ts';

export const text = {
	en: { w: 'weight w', b: 'bias b', lr: 'learning rate' },
	zh: { w: '权重 w', b: '偏置 b', lr: '学习率' }
} satisfies Record<Language, unknown>;
