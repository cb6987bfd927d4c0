import { visit } from 'unist-util-visit';
import { fail, plainText } from './text.js';

/** @import { MarkdownNode, MarkdownFile } from './text.js' */

/**
 * Takes each heading's id from the `{#id}` at its end and lists the headings as `meta.toc`.
 *
 * The ids are explicit because the same section has the same id in every language. The front matter
 * moves under the one key `meta`, as every key of it becomes a variable of the compiled lesson.
 */
export const headings =
	() => (/** @type {MarkdownNode} */ tree, /** @type {MarkdownFile} */ file) => {
		/** @type {{ depth: number, id: string, text: string }[]} */
		const toc = [];
		visit(tree, 'heading', (/** @type {MarkdownNode} */ heading) => {
			const last = heading.children?.at(-1);
			const match = /\s*\{#([a-z0-9-]+)\}\s*$/.exec((last?.type === 'text' && last.value) || '');
			if (!last || !match)
				fail(file, heading, 'a heading must end in an explicit id such as {#the-step}');
			const id = match[1];
			if (toc.some((entry) => entry.id === id))
				fail(file, heading, `the id ${id} is already taken`);
			last.value = last.value?.slice(0, match.index);
			heading.data = { ...heading.data, hProperties: { id } };
			toc.push({ depth: heading.depth ?? 0, id, text: plainText(heading).trim() });
		});
		file.data.fm = { meta: { ...file.data.fm, toc } };
	};
