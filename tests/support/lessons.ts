import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const content = fileURLToPath(new URL('../../content/', import.meta.url));

/** The languages in which every page exists. */
export const languages = ['en', 'zh'] as const;

/** Every lesson's folder and its name in the address, in order. */
export const lessons = readdirSync(content)
	.sort()
	.map((folder) => ({ folder, slug: folder.replace(/^\d+-/, '') }));

/** The Markdown of a lesson without its front matter. */
export const readText = (folder: string, language: string) =>
	readFileSync(`${content}${folder}/${language}.md`, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');

/** The address of every page of the site, from its root. */
export const pages = [
	'',
	...languages.flatMap((language) => [
		`${language}/`,
		...lessons.map(({ slug }) => `${language}/${slug}/`)
	])
];
