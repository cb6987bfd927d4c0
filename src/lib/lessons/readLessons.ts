import { languages, type Language } from '#lib/i18n/language.ts';

/** A heading of a lesson, by which a reader finds a place in it. */
export interface TocEntry {
	depth: number;
	id: string;
	text: string;
}

/** What is known of a lesson in one language without its text. */
export interface Lesson {
	/** Its place among the lessons, from 1. */
	number: number;
	/** Its name in the address: the folder's name without the number. */
	slug: string;
	/** The name of its folder in content. */
	folder: string;
	title: string;
	summary: string;
	/** How long it takes to read and to play with, in minutes. */
	minutes: number;
	toc: TocEntry[];
}

const refuse = (file: string, required: string, got: unknown): never => {
	throw new Error(`${file}: ${required}, got ${JSON.stringify(got) ?? 'nothing'}; correct it`);
};

function readLesson(folder: string, language: Language, meta: Record<string, unknown> | undefined) {
	const file = `content/${folder}/${language}.md`;
	const [, number, slug] = /^(\d\d)-([a-z0-9-]+)$/.exec(folder) ?? [];
	if (!slug) refuse(file, 'a lesson’s folder is named like 01-the-line', folder);
	if (!meta) throw new Error(`${file}: every lesson exists in every language, got none; write it`);
	const text = (key: string) =>
		typeof meta[key] === 'string' && meta[key].trim()
			? meta[key].trim()
			: refuse(file, `the front matter needs a ${key}`, meta[key]);
	const minutes = meta.minutes;
	return {
		number: Number(number),
		slug,
		folder,
		title: text('title'),
		summary: text('summary'),
		minutes:
			typeof minutes === 'number' && minutes > 0
				? minutes
				: refuse(file, 'the front matter needs minutes, a positive number', minutes),
		toc: (meta.toc ?? []) as TocEntry[]
	};
}

/**
 * Reads the lessons of every language, in order, from the metadata of `/content/<folder>/<language>.md`.
 *
 * Throws where a lesson lacks a language, a title, a summary or its minutes, or where numbers or names repeat.
 */
export function readLessons(
	metadata: Record<string, { meta: Record<string, unknown> }>
): Record<Language, Lesson[]> {
	const folders = [...new Set(Object.keys(metadata).map((path) => path.split('/')[2]))].sort();
	const read = (language: Language) =>
		folders.map((folder) =>
			readLesson(folder, language, metadata[`/content/${folder}/${language}.md`]?.meta)
		);
	const lessons = Object.fromEntries(languages.map((l) => [l, read(l)])) as Record<
		Language,
		Lesson[]
	>;
	lessons.en.forEach(({ number, slug, folder }, i) => {
		if (number !== i + 1) refuse(`content/${folder}`, `lesson ${i + 1} is required here`, number);
		if (lessons.en.findIndex((other) => other.slug === slug) !== i) {
			refuse(`content/${folder}`, 'the name of a lesson is its own', slug);
		}
	});
	return lessons;
}
