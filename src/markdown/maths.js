import katex from 'katex';
import { visit } from 'unist-util-visit';
import { escapeBraces, fail } from './text.js';

/** @import { MarkdownNode, MarkdownFile } from './text.js' */

/** The quantities that have a colour of their own, everywhere on the site. */
export const quantities = ['data', 'prediction', 'loss', 'parameter', 'gradient', 'step'];

const macros = Object.fromEntries(
	quantities.map((name) => [`\\${name}`, `\\htmlClass{c-${name}}{#1}`])
);

/**
 * Renders TeX as HTML with MathML beside it; `\parameter{w}` and its siblings give a quantity its colour.
 * Throws KaTeX's ParseError where the TeX is wrong.
 * @param {string} tex
 * @param {boolean} displayMode
 */
const renderMaths = (tex, displayMode) =>
	katex.renderToString(tex, {
		displayMode,
		throwOnError: true,
		// KaTeX warns of every use of \htmlClass; anything else it warns of is an error.
		strict: (/** @type {string} */ code) => (code === 'htmlExtension' ? 'ignore' : 'error'),
		trust: ({ command, ...context }) => {
			if (command === '\\htmlClass' && 'class' in context && /^c-/.test(context.class)) return true;
			throw new Error(`${command} is not allowed here`);
		},
		macros: { ...macros }
	});

/** Typesets the mathematics while the site is built, so that no page has to. */
export const maths = () => (/** @type {MarkdownNode} */ tree, /** @type {MarkdownFile} */ file) =>
	visit(tree, ['math', 'inlineMath'], (/** @type {MarkdownNode} */ node) => {
		const displayMode =
			node.type === 'math' || node.data?.hProperties?.className?.includes('math-display');
		try {
			const value = escapeBraces(renderMaths(node.value ?? '', displayMode));
			Object.assign(node, { type: 'html', value, generated: true, data: undefined });
		} catch (error) {
			fail(file, node, error instanceof Error ? error.message : String(error));
		}
	});
