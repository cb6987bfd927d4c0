import { defineConfig } from '@playwright/test';
import { launchOptions } from './support/browser.mjs';

const port = 4173;

export default defineConfig({
	testDir: 'e2e',
	outputDir: '../test-results',
	fullyParallel: true,
	// The accessibility of a whole lesson takes ten seconds, on a busy machine three times that.
	timeout: 90_000,
	forbidOnly: !!process.env.CI,
	workers: 2,
	reporter: 'list',
	use: {
		baseURL: `http://localhost:${port}`,
		launchOptions: await launchOptions(),
		serviceWorkers: 'block'
	},
	webServer: {
		command: `node node_modules/vite/bin/vite.js preview --port ${port} --strictPort`,
		cwd: '..',
		port,
		reuseExistingServer: !process.env.CI
	}
});
