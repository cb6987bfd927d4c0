import type { Handle } from '@sveltejs/kit';
import { languageTag, languages } from '#lib/i18n/language.ts';

const languageOf = (path: string | undefined) =>
	languages.find((language) => language === path) ?? 'en';

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%lang%', languageTag[languageOf(event.params.lang)]),
		// Of the fonts only the text face is certain to be used on every page.
		preload: ({ type, path }) => type !== 'font' || path.includes('source-sans-3-latin-wght-normal')
	});
