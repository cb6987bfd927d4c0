import { cpSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { assemblyScript } from '../../src/assembly/assemblyscript.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const out = join(here, 'node_modules/.build');

/** Pages that only compute a first gradient; the first computes nothing. */
export const coldPages = ['empty', 'downhill', 'tfjs', 'jax'];

/** Builds the pages. */
export async function buildPages() {
	await build({
		root: join(here, 'page'),
		configFile: false,
		logLevel: 'warn',
		plugins: [assemblyScript()],
		build: {
			outDir: out,
			emptyOutDir: true,
			target: 'esnext',
			// As on the site's pages: every browser with WebAssembly SIMD knows the links.
			modulePreload: { polyfill: false },
			chunkSizeWarningLimit: 10_000,
			rollupOptions: {
				input: ['index', ...coldPages.map((name) => `cold/${name}`)].map((name) =>
					join(here, `page/${name}.html`)
				)
			}
		}
	});
	cpSync(join(here, 'node_modules/@tensorflow/tfjs-backend-wasm/dist'), join(out, 'wasm'), {
		recursive: true,
		filter: (name) => !extname(name) || name.endsWith('.wasm')
	});
}

const types = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };

/** Serves what was built, without the headers that would isolate the page. */
export function serve() {
	return new Promise((resolve) => {
		const server = createServer((request, response) => {
			const path = new URL(request.url, 'http://localhost').pathname;
			try {
				const body = readFileSync(join(out, path === '/' ? 'index.html' : path));
				response.setHeader('Content-Type', types[extname(path)] ?? 'text/html');
				response.end(body);
			} catch {
				response.statusCode = 404;
				response.end();
			}
		});
		server.listen(0, () => resolve(server));
	});
}
