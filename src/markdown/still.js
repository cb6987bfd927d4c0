import { toHtml } from 'hast-util-to-html';

/** @import { MarkdownNode } from './text.js' */

/** Tags of widgets, the script that imports them, and Svelte's own syntax: what the browser has to run. */
const alive = (/** @type {MarkdownNode} */ node) =>
	node.type === 'raw' && /^\s*(<\/?[A-Z]|<script\b|\{)/.test(node.value ?? '');

/** @returns {boolean} */
const isStill = (/** @type {MarkdownNode} */ node) =>
	!alive(node) && (node.children ?? []).every(isStill);

/**
 * A copy in which text counts as markup: earlier plugins have escaped it already.
 * @param {MarkdownNode} node
 * @returns {MarkdownNode}
 */
const asMarkup = (node) => ({
	...node,
	type: node.type === 'text' ? 'raw' : node.type,
	children: node.children?.map(asMarkup)
});

/**
 * The text for the server; for the browser one blank, which Svelte never looks at: while it takes over a page
 * it keeps the server's text. Empty it must not be, since Svelte would then expect no text at all.
 * @param {MarkdownNode[]} nodes
 * @returns {MarkdownNode}
 */
function onServer(nodes) {
	const html = toHtml(/** @type {any} */ ({ type: 'root', children: nodes.map(asMarkup) }), {
		allowDangerousHtml: true
	});
	const text = JSON.stringify(html).replaceAll('<', '\\u003c');
	return {
		type: 'raw',
		value: `{@html import.meta.env.PROD && !import.meta.env.SSR ? ' ' : ${text}}`
	};
}

/** @param {MarkdownNode} parent */
function settle(parent) {
	/** @type {MarkdownNode[]} */
	const children = [];
	/** @type {MarkdownNode[]} */
	let run = [];
	const flush = () => {
		const worth = run.some(({ type }) => type === 'element' || type === 'raw');
		children.push(...(worth ? [onServer(run)] : run));
		run = [];
	};
	for (const node of parent.children ?? []) {
		if (isStill(node)) run.push(node);
		else {
			flush();
			if (node.children) settle(node);
			children.push(node);
		}
	}
	flush();
	parent.children = children;
}

/**
 * Sends prose, mathematics and code once. A page carries its text as HTML; without this the script that brings
 * its figures to life would carry all of it again. In return every link loads its page whole.
 */
export const still = () => settle;
