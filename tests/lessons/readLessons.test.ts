import { expect, test } from 'vitest';
import { readLessons } from '#lib/lessons/readLessons.ts';

const meta = { title: 'T', summary: 'S', minutes: 5, toc: [{ depth: 2, id: 'a', text: 'A' }] };

const files = (...folders: string[]) =>
	Object.fromEntries(
		folders.flatMap((folder) =>
			['en', 'zh'].map((language) => [`/content/${folder}/${language}.md`, { meta: { ...meta } }])
		)
	);

test('lessons come in the order of their numbers, which stay out of their names', () => {
	const lessons = readLessons(files('02-downhill', '01-the-line'));
	for (const language of ['en', 'zh'] as const) {
		expect(lessons[language].map(({ number, slug }) => [number, slug])).toEqual([
			[1, 'the-line'],
			[2, 'downhill']
		]);
		expect(lessons[language][0]).toMatchObject(meta);
	}
});

test('a lesson must exist in every language', () => {
	const { '/content/01-a/zh.md': _, ...others } = files('01-a');
	expect(() => readLessons(others)).toThrow('content/01-a/zh.md: every lesson exists in every');
});

test.each(['title', 'summary', 'minutes'])('a lesson must have its %s', (key) => {
	const all = files('01-a');
	const wanting: Record<string, unknown> = all['/content/01-a/en.md'].meta;
	delete wanting[key];
	expect(() => readLessons(all)).toThrow('content/01-a/en.md: the front matter needs');
});

test('numbers leave no gap and names do not repeat', () => {
	expect(() => readLessons(files('01-a', '03-b'))).toThrow('content/03-b: lesson 2 is required');
	expect(() => readLessons(files('01-a', '02-a'))).toThrow('content/02-a: the name of a lesson');
	expect(() => readLessons(files('1-a'))).toThrow('content/1-a/en.md: a lesson’s folder');
});
