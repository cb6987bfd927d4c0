import { error } from '@sveltejs/kit';
import { languages, type Language } from '#lib/i18n/language.ts';
import { findLesson, lessonsIn } from '#lib/lessons/lessons.server.ts';

export const entries = () =>
	languages.flatMap((lang) => lessonsIn(lang).map(({ slug }) => ({ lang, lesson: slug })));

export const load = ({ params }) =>
	findLesson(params.lang as Language, params.lesson) ?? error(404, 'Not Found');
