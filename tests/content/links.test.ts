import { expect, test } from 'vitest';
import { languages, lessons, readText } from '../support/lessons.ts';

const texts = lessons.flatMap(({ folder, slug }) =>
	languages.map((language) => ({ folder, slug, language, text: readText(folder, language) }))
);

const idsOf = (slug: string, language: string) => {
	const found = texts.find((other) => other.slug === slug && other.language === language);
	return found && [...found.text.matchAll(/\{#([\w-]+)\}\s*$/gm)].map(([, id]) => id);
};

test.each(texts)('the links of $folder/$language.md lead somewhere', ({ slug, language, text }) => {
	const links = [...text.matchAll(/\]\(([^\s)]+)[^)]*\)/g)].map(([, link]) => link);
	const broken = links.filter((link) => {
		if (/^https:\/\//.test(link)) return false;
		const [, lesson, id] = /^(?:\.\.\/([\w-]+)\/)?(?:#([\w-]+))?$/.exec(link) ?? [link, ''];
		const ids = idsOf(lesson ?? slug, language);
		return !ids || (id !== undefined && !ids.includes(id));
	});
	expect(broken).toEqual([]);
});

test.each(texts)('the pictures of $folder/$language.md say what they show', ({ text }) => {
	expect(text).not.toMatch(/!\[\s*\]/);
});
