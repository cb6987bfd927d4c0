import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { knownWidgets } from '../../src/markdown/widgets.js';

test('every widget is named after its folder and its file exists', () => {
	const widgets = knownWidgets();
	expect(widgets.size).toBeGreaterThan(0);
	for (const [name, path] of widgets) {
		expect(existsSync(path.replace('#lib', 'src/lib'))).toBe(true);
		const folder = path.split('/').at(-2)!;
		expect(folder.replaceAll('-', '')).toBe(name.toLowerCase());
	}
});
