import { mdsvex } from 'mdsvex';
import footnoteSyntax from 'remark-footnotes';
import mathSyntax from 'remark-math';
import { footnotes } from './footnotes.js';
import { headings } from './headings.js';
import { highlightBlock } from './highlight.js';
import { maths } from './maths.js';
import { prose } from './prose.js';
import { still } from './still.js';
import { keepPunctuation } from './unbroken.js';
import { widgets } from './widgets.js';

/** @typedef {import('mdsvex').MdsvexOptions} Options */

/**
 * Turns a lesson's Markdown into a Svelte component.
 *
 * The order matters: headings are listed before their mathematics becomes HTML, text is escaped and freed of
 * line breaks before its punctuation is taken to the mathematics and before imports are added, and what stands
 * still is set apart last. The syntax plugins are the last versions that fit mdsvex's parser.
 * @param {{ widgets?: () => Map<string, string> }} [options]
 */
export const markdown = (options = {}) =>
	mdsvex({
		extensions: ['.md'],
		// Would curl the quotes inside props and choose the wrong ones for Chinese.
		smartypants: false,
		highlight: { highlighter: /** @type {any} */ (highlightBlock) },
		remarkPlugins: /** @type {Options['remarkPlugins']} */ ([
			mathSyntax,
			[footnoteSyntax, { inlineNotes: true }],
			headings,
			maths,
			prose,
			keepPunctuation,
			[widgets, options]
		]),
		rehypePlugins: /** @type {Options['rehypePlugins']} */ ([footnotes, still])
	});
