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
							output: {
								codeSplitting: {
									// A chunk for every set of pages that share something is many small chunks, which compress badly.
									groups: [{ name: 'controls', test: /src\/lib\/(ui|i18n)\//, minShareCount: 3 }]
								}
							},
							input: {
								'entry/islands': fileURLToPath(new URL('./client.ts', import.meta.url))
							}
						}
					}
				}
});
