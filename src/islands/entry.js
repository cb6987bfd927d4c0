import { fileURLToPath } from 'node:url';

/** The script of every page that has something to bring to life. */
export const entry = 'src/islands/client.ts';

/**
 * Vite plugin: builds that script beside SvelteKit's own, as an entry of the client build.
 * @returns {import('vite').Plugin}
 */
export const islands = () => ({
	name: 'islands',
	apply: 'build',
	config: ({ build }) =>
		build?.ssr
			? {}
			: {
					build: {
						rollupOptions: {
							input: {
								'entry/islands': fileURLToPath(new URL('./client.ts', import.meta.url))
							}
						}
					}
				}
});

/** @typedef {{ css?: string[], imports?: string[], dynamicImports?: string[] }} Chunk */

/**
 * Vite plugin: gives what stands for a part that comes to life later the part's styles at once, since its first
 * frame is in the page. SvelteKit takes a page's styles from this manifest, one dynamic import deep.
 * @returns {import('vite').Plugin}
 */
export const stylesOfLater = () => ({
	name: 'islands:styles',
	apply: 'build',
	generateBundle: {
		order: 'post',
		handler(_, bundle) {
			const asset = bundle['.vite/manifest.json'];
			if (asset?.type !== 'asset') return;
			/** @type {Record<string, Chunk>} */
			const manifest = JSON.parse(String(asset.source));
			/** @type {(key: string, seen?: Set<string>) => string[]} */
			const stylesOf = (key, seen = new Set()) => {
				if (seen.has(key)) return [];
				seen.add(key);
				const { css = [], imports = [] } = manifest[key];
				return [...css, ...imports.flatMap((other) => stylesOf(other, seen))];
			};
			for (const chunk of Object.values(manifest)) {
				const later = (chunk.dynamicImports ?? []).filter((key) => /\/Live\w+\.svelte$/.test(key));
				const styles = later.flatMap((key) => stylesOf(key));
				if (styles.length) chunk.css = [...new Set([...(chunk.css ?? []), ...styles])];
			}
			asset.source = JSON.stringify(manifest);
		}
	}
});
