import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { visit } from 'unist-util-visit';
import { fail } from './text.js';

/** @import { MarkdownNode, MarkdownFile } from './text.js' */

const folder = fileURLToPath(new URL('../lib/widgets', import.meta.url));

/**
 * The name of the component that a widget's folder holds.
 * @param {string} name
 */
const pascalCase = (name) =>
	name.replace(/(?:^|-)(\w)/g, (_, /** @type {string} */ letter) => letter.toUpperCase());

/** Every widget there is, by the name of its tag: widgets/loss-curve/LossCurve.svelte is <LossCurve>. */
export function knownWidgets() {
	/** @type {Map<string, string>} */
	const widgets = new Map();
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		if (!entry.isDirectory()) continue;
		const name = pascalCase(entry.name);
		if (readdirSync(`${folder}/${entry.name}`).includes(`${name}.svelte`)) {
			widgets.set(name, `#lib/widgets/${entry.name}/${name}.svelte`);
		}
	}
	return widgets;
}

/**
 * Imports the widgets that a lesson uses, so that a lesson holds no code.
 * @param {{ widgets?: () => Map<string, string> }} [options]
 */
export const widgets =
	({ widgets: find = knownWidgets } = {}) =>
	(/** @type {MarkdownNode} */ tree, /** @type {MarkdownFile} */ file) => {
		const known = find();
		/** @type {Set<string>} */
		const used = new Set();
		visit(tree, ['html', 'svelteTag', 'svelteBlock'], (/** @type {MarkdownNode} */ node) => {
			if (node.generated) return;
			const value = node.value ?? '';
			if (node.type !== 'html' || /<(script|style)\b/.test(value)) {
				fail(file, node, 'a lesson holds no script, style or Svelte block: write a widget');
			}
			if (/^<[A-Z][^\n]*[^/]>\n+\s*[^<\s]/.test(value)) {
				fail(file, node, 'leave a blank line around Markdown inside a widget');
			}
			for (const [, name] of value.matchAll(/<([A-Z]\w*)/g)) {
				if (!known.has(name)) {
					fail(file, node, `unknown widget <${name}>; there are ${[...known.keys()].join(', ')}`);
				}
				used.add(name);
			}
		});
		if (!used.size) return;
		const imports = [...used].sort().map((name) => `import ${name} from '${known.get(name)}';`);
		tree.children?.unshift({
			type: 'html',
			generated: true,
			value: `<script>\n${imports.join('\n')}\n</script>`
		});
	};
