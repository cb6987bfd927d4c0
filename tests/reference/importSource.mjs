import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Imports a TypeScript module of the repository, compiled on the way, WebAssembly included.
 * @param {string} path from the root of the repository
 */
export async function importSource(path) {
	process.chdir(root);
	const assembly = join(root, 'src/assembly/assemblyscript.js');
	const plugins = existsSync(assembly) ? [(await import(assembly)).assemblyScript()] : [];
	const { module } = await runnerImport(join(root, path), {
		configFile: false,
		logLevel: 'error',
		root,
		plugins
	});
	return module;
}
