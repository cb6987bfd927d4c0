import { readFileSync } from 'node:fs';
import { entry } from './entry.js';

/** One file of Vite's manifest, as far as it matters here. */
interface Chunk {
	file: string;
	imports?: string[];
}

let manifest: Record<string, Chunk> | null = null;

/** The built files that `key` needs at once, itself first. */
function filesOf(key: string, files = new Set<string>()): Set<string> {
	manifest ??= JSON.parse(readFileSync('.svelte-kit/output/client/.vite/manifest.json', 'utf8'));
	const chunk = manifest![key];
	if (!chunk || files.has(chunk.file)) return files;
	files.add(chunk.file);
	for (const key of chunk.imports ?? []) filesOf(key, files);
	return files;
}

/**
 * The tags that load the islands' script; `root` leads from the page to the site's root. What a page brings to
 * life is fetched by that script: asked for here, it would hold up the text and its font.
 */
export function islandTags(root: string): string {
	if (import.meta.env.DEV) return `<script type="module" src="/${entry}"></script>`;
	const [script, ...imports] = filesOf(entry);
	const preloads = imports.map((file) => `<link rel="modulepreload" href="${root}${file}" />`);
	return `${preloads.join('')}<script type="module" src="${root}${script}"></script>`;
}
