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
