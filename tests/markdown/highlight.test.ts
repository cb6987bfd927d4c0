import { expect, test } from 'vitest';
import { highlightBlock, highlightLines } from '../../src/markdown/highlight.js';
import { contrast, tokens } from '../support/contrast.ts';

const program = `import torch
@decorator
class Line(torch.nn.Module):  # a comment
    def forward(self, x: float) -> None:
        """A docstring."""
        return f"{x:.4f}" if x >= 1e-3 and not None else print('a', [1, True], sep="\\n")
`;

test('a line of code keeps its text and blank lines stay', async () => {
	const lines = await highlightLines('w = 0.5\n\nb = {}\n', 'python');
	expect(lines.map((line) => line.map(({ text }) => text).join(''))).toEqual([
		'w = 0.5',
		'',
		'b = {}'
	]);
});

test.each(['light', 'dark'] as const)(
	'code can be read in the %s theme, on a highlighted line too',
	async (theme) => {
		const colors = new Set((await highlightLines(program, 'python')).flat().map((t) => t[theme]));
		expect(colors.size).toBeGreaterThan(4);
		const backgrounds = [...tokens].filter(([name]) =>
			/^(paper|surface|.*(?<!ink)-soft)$/.test(name)
		);
		const faint = [...colors].flatMap((color) =>
			backgrounds
				.filter(([, background]) => contrast(color, background[theme]) < 4.5)
				.map(([name]) => [color, name])
		);
		expect(faint).toEqual([]);
	}
);

test('a block has both themes and no braces that Svelte would run', async () => {
	const html = await highlightBlock('x = {1: 2}', 'python');
	expect(html).toContain('--shiki-light:');
	expect(html).toContain('--shiki-dark:');
	expect(html).not.toMatch(/[{}]/);
});

test('a language that is not known is an error', async () => {
	await expect(highlightBlock('x', 'cobol')).rejects.toThrow(/cobol/);
});
