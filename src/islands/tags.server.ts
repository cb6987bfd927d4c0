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
 * The tags that load the islands' script. `root` leads from the page to the site's root; `island` is the key
 * of what the page will bring to life, fetched beside the script and not after it.
 */
export function islandTags(root: string, island: string | undefined): string {
	if (import.meta.env.DEV) return `<script type="module" src="/${entry}"></script>`;
	const files = [...filesOf(entry)];
	const soon = [...filesOf(island ?? '', new Set(files))].slice(1);
	const preloads = soon.map((file) => `<link rel="modulepreload" href="${root}${file}" />`);
	return `${preloads.join('')}<script type="module" src="${root}${files[0]}"></script>`;
}
