import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { markdown } from './src/markdown/preprocess.js';

// The policy allows no script in the page but this one, which must run before the first paint.
const [, themeScript] =
	/<script>([^]*?)<\/script>/.exec(readFileSync('src/app.html', 'utf8')) ?? [];
const themeHash = /** @type {const} */ (
	`sha256-${createHash('sha256').update(themeScript).digest('base64')}`
);

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
		// A page waits for no style sheet: its own few kilobytes come with it.
		inlineStyleThreshold: 100_000,
		adapter: adapter({ fallback: '404.html', strict: true }),
		paths: { base: /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? ''), relative: true },
		// src/islands/client.ts registers it.
		serviceWorker: { register: false },
		prerender: { handleHttpError: 'fail', handleMissingId: 'fail' },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', 'wasm-unsafe-eval', themeHash],
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
