import { notes } from './notes.ts';
import { orchard, orchardBuiltin } from './orchard.ts';
import { pipeline } from './pipeline.ts';
import { practice } from './practice.ts';
import { scratch } from './scratch.ts';

/** The five experiments by the names that their records have. */
export const programs = {
	practice,
	orchard,
	orchard_builtin: orchardBuiltin,
	notes,
	scratch,
	pipeline
};

/** What the programs of each seed give, as JSON. */
export const runPrograms = (seeds: readonly string[]): string =>
	JSON.stringify(
		Object.fromEntries(
			seeds.map((seed) => [
				seed,
				Object.fromEntries(
					Object.entries(programs).map(([name, program]) => [name, program(Number(seed))])
				)
			])
		)
	);
