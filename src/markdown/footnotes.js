import { visit } from 'unist-util-visit';

/** @import { MarkdownNode } from './text.js' */

/**
 * Numbers footnotes in the order of their first mention and keeps ids unique where one is mentioned twice.
 */
export const footnotes = () => (/** @type {MarkdownNode} */ tree) => {
	/** @type {Map<string, number>} */
	const mentions = new Map();
	visit(tree, 'element', (/** @type {MarkdownNode} */ node) => {
		const id = String(node.properties?.id ?? '');
		const [, name] = /^fnref-(.+)$/.exec(id) ?? [];
		if (node.tagName !== 'sup' || !name) return;
		const count = (mentions.get(name) ?? 0) + 1;
		mentions.set(name, count);
		if (count > 1 && node.properties) node.properties.id = `${id}-${count}`;
		const number = String([...mentions.keys()].indexOf(name) + 1);
		visit(node, 'text', (/** @type {MarkdownNode} */ text) => {
			text.value = number;
		});
	});
};
