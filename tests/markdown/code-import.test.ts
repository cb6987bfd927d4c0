import { expect, test } from 'vitest';
import lines from './fixtures/program.py?highlight';

test('a Python file can be imported as lines of coloured tokens', () => {
	expect(lines.map((line) => line.map(({ text }) => text).join(''))).toEqual(['w = 0.5', '# down']);
	for (const token of lines.flat()) {
		expect(token.light).toMatch(/^#\w{6}$/);
		expect(token.dark).toMatch(/^#\w{6}$/);
	}
});
