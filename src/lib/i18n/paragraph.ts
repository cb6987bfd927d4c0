import type { Language } from './language.ts';

/** What stands between two sentences. */
const gap: Record<Language, string> = { en: ' ', zh: '' };

/** Puts sentences one after the other; empty ones are left out. */
export const paragraph = (sentences: readonly string[], language: Language): string =>
	sentences.filter(Boolean).join(gap[language]);
