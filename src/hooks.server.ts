import type { Handle } from '@sveltejs/kit';
import { base } from '$app/paths';
import { languageTag, languages } from '#lib/i18n/language.ts';
import { islandTags } from './islands/tags.server.ts';

const languageOf = (path: string | undefined) =>
	languages.find((language) => language === path) ?? 'en';

export const handle: Handle = ({ event, resolve }) => {
	const depth = event.url.pathname.slice(base.length).split('/').length - 2;
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			html
				.replace('%lang%', languageTag[languageOf(event.params.lang)])
				.replace('%islands%', event.params.lang ? islandTags('../'.repeat(depth)) : ''),
		// Of the fonts only the text face is certain to be used on every page.
		preload: ({ type, path }) => type !== 'font' || path.includes('source-sans-3-latin-wght-normal')
	});
};
