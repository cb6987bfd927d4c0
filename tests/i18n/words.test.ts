import { expect, test } from 'vitest';
import { words } from '#lib/i18n/words.ts';

test('every word exists in both languages and says something', () => {
	expect(Object.keys(words.zh)).toEqual(Object.keys(words.en));
	for (const word of [...Object.values(words.en), ...Object.values(words.zh)]) {
		expect(typeof word === 'function' ? word(3) : word).toMatch(/\S/);
	}
});
