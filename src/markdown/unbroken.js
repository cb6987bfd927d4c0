/** @import { MarkdownNode } from './text.js' */

const opening = /[\p{Ps}\p{Pi}"'\u00a0]+$/u;
const closing = /^[\p{Pe}\p{Pf}"'\u00a0,.;:!?%/…·，。；：！？、・～〜\-‐‑–]+/u;

/** How each of a formula's pieces begins; a line may end between two of them. */
const base = '<span class="katex-base">';

/** What a formula that is cut in two gets in between; the MathML of the whole stays in its first part. */
const end = '</span></span>';
const anew = '<span class="katex" aria-hidden="true"><span class="katex-html">';

const isFormula = (/** @type {MarkdownNode} */ node) =>
	node.type === 'html' && node.generated && node.value?.startsWith('<span class="katex"');

/** What a formula may be looked for in: coloured words are emphasis too, and a link cannot be cut in two. */
const containers = ['emphasis', 'strong', 'unbroken'];

/**
 * Whether a formula stands at an end of the node, however deep.
 * @param {MarkdownNode} node
 * @param {0 | -1} side
 * @returns {boolean}
 */
function hasFormulaAt(node, side) {
	const child = containers.includes(node.type) && node.children?.at(side);
	return child ? hasFormulaAt(child, side) : !!isFormula(node);
}

/**
 * Cuts the first or the last unbreakable piece of a formula off the node.
 * @param {MarkdownNode} node
 * @param {0 | -1} side
 * @returns {MarkdownNode[]} One node where there is nothing else in it, otherwise two.
 */
function cut(node, side) {
	if (node.type === 'unbroken') return [node];
	if (node.children) {
		const { children } = node;
		const middle = cut(/** @type {MarkdownNode} */ (children.at(side)), side);
		const pieces = side
			? [[...children.slice(0, -1), ...middle.slice(0, -1)], middle.slice(-1)]
			: [middle.slice(0, 1), [...middle.slice(1), ...children.slice(1)]];
		return pieces.filter(({ length }) => length).map((children) => ({ ...node, children }));
	}
	const value = node.value ?? '';
	const first = value.indexOf(base);
	const at = side ? value.lastIndexOf(base) : value.indexOf(base, first + 1);
	if (at <= first) return [node];
	return [
		{ ...node, value: value.slice(0, at) + end },
		{ ...node, value: anew + value.slice(at) }
	];
}

/**
 * @param {MarkdownNode[]} children
 * @returns {MarkdownNode}
 */
const unbroken = (children) => ({
	type: 'unbroken',
	data: { hName: 'span', hProperties: { className: ['unbroken'] } },
	children
});

/**
 * Takes what the pattern finds out of the text.
 * @param {MarkdownNode | undefined} text
 * @param {RegExp} pattern
 * @returns {MarkdownNode[]}
 */
function take(text, pattern) {
	const value = text?.type === 'text' ? (text.value ?? '') : '';
	const found = pattern.exec(value)?.[0];
	if (!text || !found) return [];
	text.value = value.replace(pattern, '');
	return [{ type: 'text', value: found }];
}

/**
 * Keeps punctuation on the line of the formula that it touches. A browser may end a line at either side of an
 * inline block, whatever character stands there, a word joiner included; only `white-space: nowrap` prevents it.
 * It must not hold the whole of a long formula.
 */
export const keepPunctuation = () => (/** @type {MarkdownNode} */ tree) => {
	/** @param {MarkdownNode} parent */
	function walk(parent) {
		const { children } = parent;
		if (!children) return;
		const whole = children.flatMap((node, index) => {
			walk(node);
			const before = hasFormulaAt(node, 0) ? take(children[index - 1], opening) : [];
			const after = hasFormulaAt(node, -1) ? take(children[index + 1], closing) : [];
			let pieces = before.length ? cut(node, 0) : [node];
			if (after.length) pieces = [...pieces.slice(0, -1), ...cut(pieces[pieces.length - 1], -1)];
			const last = pieces.length - 1;
			return pieces.map((piece, i) => {
				const held = [...(i === 0 ? before : []), piece, ...(i === last ? after : [])];
				return held.length > 1 ? unbroken(held) : piece;
			});
		});
		parent.children = whole.filter(({ type, value }) => type !== 'text' || value);
	}
	walk(tree);
};
