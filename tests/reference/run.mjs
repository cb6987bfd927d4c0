// Checks files of operator cases against the engine: npm run reference -- FILE.json …
// With --operators, one line per operator; with --quiet, no line per failing case.
import { importSource } from './importSource.mjs';

const here = process.cwd();
const { report } = await importSource('tests/reference/report.ts');
process.exitCode = report(process.argv.slice(2), here);
