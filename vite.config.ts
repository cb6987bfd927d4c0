import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { assemblyScript } from './src/assembly/assemblyscript.js';
import { islands, stylesOfLater } from './src/islands/entry.js';
import { codeImport } from './src/markdown/code-import.js';
import { katexFonts } from './src/markdown/katex-fonts.js';
import { launchOptions } from './tests/support/browser.mjs';

export default defineConfig(async () => ({
	plugins: [assemblyScript(), katexFonts(), codeImport(), islands(), stylesOfLater(), sveltekit()],
	build: {
		// A font as a data: address would break the content security policy.
		assetsInlineLimit: 0,
		// Keeps light-dark() as written instead of two rewritten custom properties per colour.
		cssTarget: ['chrome123', 'firefox120', 'safari17.5']
	},
	worker: {
		format: 'es' as const,
		plugins: () => [assemblyScript()],
		// One file: the service worker learns of no chunk that a worker would import later.
		rolldownOptions: { output: { codeSplitting: false } }
	},
	test: {
		expect: { requireAssertions: true },
		projects: [
			{
				extends: true as const,
				test: {
					name: 'server',
					environment: 'node',
					// The modules of some 300 files are then read once: ten seconds instead of four minutes.
					isolate: false,
					testTimeout: 20_000,
					setupFiles: ['tests/support/engine.ts'],
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/**/*.svelte.test.ts']
				}
			},
			{
				extends: true as const,
				// Found only in mid-run, it would reload the page under the tests.
				optimizeDeps: { include: ['fast-check'] },
				test: {
					name: 'client',
					include: ['tests/**/*.svelte.test.ts'],
					testTimeout: 20_000,
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({
							launchOptions: process.env.VITEST ? await launchOptions() : {}
						}),
						instances: [{ browser: 'chromium' as const }]
					}
				}
			}
		]
	}
}));
