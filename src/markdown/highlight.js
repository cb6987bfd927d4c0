import { createHighlighter } from 'shiki';
import { escapeBraces } from './text.js';

const themes = /** @type {const} */ ({
	light: 'github-light-default',
	dark: 'github-dark-default'
});

// Four of the themes' colours are too faint on our paper and on a highlighted line.
const colorReplacements = {
	'#6e7781': '#57606a',
	'#cf222e': '#b51b26',
	'#8250df': '#6e3fc4',
	'#8b949e': '#9fa8b2'
};

const highlighter = createHighlighter({ themes: Object.values(themes), langs: ['python'] });

/**
 * Colours a code block for both themes; the page's theme chooses by CSS.
 * @param {string} code
 * @param {string | undefined} language `python` or `text`
 */
export const highlightBlock = async (code, language) =>
	escapeBraces(
		(await highlighter).codeToHtml(code, {
			lang: language ?? 'text',
			themes,
			colorReplacements,
			defaultColor: false
		})
	);

/**
 * Splits code into lines of coloured tokens, for a figure that brings single lines to life.
 * @param {string} code
 * @param {string} language
 * @returns {Promise<CodeToken[][]>}
 */
export async function highlightLines(code, language) {
	const lines = (await highlighter).codeToTokensWithThemes(code.trimEnd(), {
		lang: /** @type {'python'} */ (language),
		themes,
		colorReplacements
	});
	const color = (/** @type {string | undefined} */ value) => value?.toLowerCase() ?? '';
	return lines.map((line) =>
		line.map(({ content, variants }) => ({
			text: content,
			light: color(variants.light.color),
			dark: color(variants.dark.color)
		}))
	);
}
