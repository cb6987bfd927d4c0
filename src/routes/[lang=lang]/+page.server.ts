import type { Language } from '#lib/i18n/language.ts';
import { languages } from '#lib/i18n/language.ts';
import { lessonsIn } from '#lib/lessons/lessons.server.ts';

export const entries = () => languages.map((lang) => ({ lang }));

export const load = ({ params }) => ({
	lessons: lessonsIn(params.lang as Language).map(({ number, slug, title, summary, minutes }) => ({
		number,
		slug,
		title,
		summary,
		minutes
	}))
});
