// Checks files of operator cases against the engine: npm run reference -- FILE.json …
// With --operators, one line per operator; with --quiet, no line per failing case.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const here = process.cwd();
process.chdir(root);
const assembly = join(root, 'src/assembly/assemblyscript.js');
const plugins = existsSync(assembly) ? [(await import(assembly)).assemblyScript()] : [];
const { module } = await runnerImport(join(root, 'tests/reference/report.ts'), {
	configFile: false,
	logLevel: 'error',
	root,
	plugins
});
process.exitCode = module.report(process.argv.slice(2), here);
