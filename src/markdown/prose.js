import { visit } from 'unist-util-visit';
import { quantities } from './maths.js';
import { escapeBraces, fail } from './text.js';

/** @import { MarkdownNode, MarkdownFile } from './text.js' */

const wide = '\\p{sc=Han}\\u3000-\\u303f\\uff00-\\uffef\\u2014\\u2018-\\u201d\\u2026';
const softBreak = new RegExp(`(?<=[${wide}])\\n(?=[${wide}])`, 'gu');

/**
 * Colours words: `[weight]{.parameter}` becomes a span of that quantity's class.
 * @param {MarkdownNode} tree
 * @param {MarkdownFile} file
 */
function colorWords(tree, file) {
	visit(
		tree,
		'linkReference',
		(
			/** @type {MarkdownNode} */ node,
			/** @type {number} */ index,
			/** @type {MarkdownNode} */ parent
		) => {
			const next = parent.children?.[index + 1];
			const match = /^\{\.([\w-]+)\}/.exec((next?.type === 'text' && next.value) || '');
			if (!next || !match || node.referenceType !== 'shortcut') return;
			if (!quantities.includes(match[1])) {
				fail(file, node, `a word may be coloured as ${quantities.join(', ')}, got ${match[1]}`);
			}
			next.value = next.value?.slice(match[0].length);
			Object.assign(node, {
				type: 'emphasis',
				data: { hName: 'span', hProperties: { className: [`c-${match[1]}`] } }
			});
		}
	);
}

/** Makes text mean itself: braces and < are literal, and a line break between Chinese characters is no space. */
export const prose = () => (/** @type {MarkdownNode} */ tree, /** @type {MarkdownFile} */ file) => {
	colorWords(tree, file);
	visit(tree, 'text', (/** @type {MarkdownNode} */ node) => {
		if (/<\/?[A-Z]/.test(node.value ?? '')) {
			fail(file, node, 'a widget whose props have braces must stand on lines of its own');
		}
		node.value = escapeBraces((node.value ?? '').replace(softBreak, '').replaceAll('<', '&lt;'));
	});
};
