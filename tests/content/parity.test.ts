import { expect, test } from 'vitest';
import { lessons, readText } from '../support/lessons.ts';

const withoutCode = (text: string) => text.replace(/^```[\s\S]*?^```$/gm, '');

/** What must be the same in every language: the bones of a lesson. */
function bones(text: string) {
	const prose = withoutCode(text);
	return {
		headings: [...prose.matchAll(/^(#+) .*\{#([\w-]+)\}\s*$/gm)].map(([, hashes, id]) => [
			hashes.length,
			id
		]),
		widgets: [...prose.matchAll(/<([A-Z]\w*)/g)].map(([, name]) => name),
		displayed: [...prose.matchAll(/\$\$([\s\S]+?)\$\$/g)].map(([, tex]) =>
			tex.trim().replace(/\\text\{[^}]*\}/g, '\\text{}')
		),
		inline: [
			...new Set(
				[...prose.replace(/\$\$[\s\S]+?\$\$/g, '').matchAll(/(?<!\\)\$([^$\n]+)\$/g)].map(
					([, tex]) => tex.replace(/\\text\{[^}]*\}/g, '\\text{}')
				)
			)
		].sort(),
		code: [...text.matchAll(/^```[\s\S]*?^```$/gm)].map(([block]) => block.replace(/#.*$/gm, '#'))
	};
}

test('there are lessons', () => {
	expect(lessons.length).toBeGreaterThan(1);
});

test.each(lessons)(
	'$folder has the same headings, widgets, mathematics and code in both languages',
	({ folder }) => {
		const english = bones(readText(folder, 'en'));
		expect(english.headings.length).toBeGreaterThan(0);
		expect(bones(readText(folder, 'zh'))).toEqual(english);
	}
);
