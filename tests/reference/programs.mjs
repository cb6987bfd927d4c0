// Runs the five experiments for any seeds and prints one JSON object: npm run -s reference:programs -- SEED…
import { importSource } from './importSource.mjs';

const { runPrograms } = await importSource('tests/reference/programs/index.ts');
process.stdout.write(`${await runPrograms(process.argv.slice(2))}\n`);
