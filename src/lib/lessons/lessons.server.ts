import type { Language } from '#lib/i18n/language.ts';
import { readLessons } from './readLessons.ts';

// On the server only: for a browser this would put every lesson's widgets on every page.
const all = readLessons(import.meta.glob('/content/*/*.md', { eager: true, import: 'metadata' }));

/** Every lesson in a language, in order. */
export const lessonsIn = (language: Language) => all[language];

/** The lesson with this name and its neighbours, or undefined if there is none. */
export function findLesson(language: Language, slug: string) {
	const lessons = all[language];
	const at = lessons.findIndex((lesson) => lesson.slug === slug);
	if (at < 0) return undefined;
	return { lesson: lessons[at], previous: lessons[at - 1] ?? null, next: lessons[at + 1] ?? null };
}
