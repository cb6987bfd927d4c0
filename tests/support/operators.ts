import { readFileSync } from 'node:fs';
import { check } from '../reference/check.ts';
import { parseCases } from '../reference/values.ts';

/** What is wrong with our answers to PyTorch's recorded cases of one operator; an empty list if nothing. */
export function failures(op: string, folder = 'operators'): string[] {
	const file = new URL(`../reference/${folder}/${op}.json`, import.meta.url);
	const cases = parseCases(readFileSync(file, 'utf8'));
	if (cases.length === 0) return ['no cases'];
	return cases.flatMap((entry, i) => {
		const problem = check(entry);
		return problem ? [`case ${i}: ${problem}`] : [];
	});
}
