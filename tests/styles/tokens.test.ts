import { expect, test } from 'vitest';
import { contrast, quantities, tokens } from '../support/contrast.ts';

const pairs: [text: string, background: string][] = [
	...['paper', 'surface'].flatMap((background) =>
		['ink', 'ink-soft', 'focus', ...quantities].map((text): [string, string] => [text, background])
	),
	...quantities.flatMap((name): [string, string][] => [
		['ink', `${name}-soft`],
		[name, `${name}-soft`]
	])
];

test('each quantity has a colour and a tint', () => {
	expect(quantities).toEqual([
		'data',
		'prediction',
		'loss',
		'parameter',
		'gradient',
		'step',
		'warning'
	]);
	expect(quantities.every((name) => tokens.has(name))).toBe(true);
});

test.each(['light', 'dark'] as const)('every text can be read in the %s theme', (theme) => {
	const faint = pairs.filter(
		([text, background]) => contrast(tokens.get(text)![theme], tokens.get(background)![theme]) < 4.5
	);
	expect(faint).toEqual([]);
});
