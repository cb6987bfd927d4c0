import { notes } from './notes.ts';
import { orchard, orchardBuiltin } from './orchard.ts';
import { pipeline } from './pipeline.ts';
import { practice } from './practice.ts';
import { scratch } from './scratch.ts';

/** The five experiments by the names that their records have; each runs with a seed, on any device. */
export const programs = {
	practice,
	orchard,
	orchard_builtin: orchardBuiltin,
	notes,
	scratch,
	pipeline
};

/** What the programs of each seed give, as JSON. */
export async function runPrograms(seeds: readonly string[]): Promise<string> {
	const results: Record<string, Record<string, unknown>> = {};
	for (const seed of seeds) {
		results[seed] = {};
		for (const [name, program] of Object.entries(programs))
			results[seed][name] = await program(Number(seed));
	}
	return JSON.stringify(results);
}
