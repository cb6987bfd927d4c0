import { resolve } from '$app/paths';
import type { Language } from '#lib/i18n/language.ts';

// Static hosts want the slash at the end, which resolve() leaves out.

/** The address of the home page in a language. */
export const homePath = (lang: Language) => `${resolve('/[lang=lang]', { lang })}/`;

/** The address of a lesson in a language. */
export const lessonPath = (lang: Language, lesson: string) =>
	`${resolve('/[lang=lang]/[lesson]', { lang, lesson })}/`;
