import adapter from '@sveltejs/adapter-static';
import { markdown } from './src/markdown/preprocess.js';

/** @type {import('@sveltejs/kit').Config} */
const config = {
	extensions: ['.svelte', '.md'],
	preprocess: [markdown()],
	compilerOptions: {
		warningFilter: ({ code }) =>
			// mdsvex still writes context="module"; a code block must be focusable to be scrolled by keyboard.
			!['script_context_deprecated', 'a11y_no_noninteractive_tabindex'].includes(code)
	},
	kit: {
		adapter: adapter({ fallback: '404.html', strict: true }),
		paths: { base: /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? ''), relative: true },
		// src/islands/client.ts registers it.
		serviceWorker: { register: false },
		prerender: { handleHttpError: 'fail', handleMissingId: 'fail' },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', 'wasm-unsafe-eval'],
				'style-src': ['self'],
				// KaTeX, shiki and prerendered figures carry style attributes; no style element is allowed.
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['self']
			}
		}
	},
	vitePlugin: {
		dynamicCompileOptions: ({ filename }) =>
			filename.includes('node_modules') ? undefined : { runes: true }
	}
};

export default config;
