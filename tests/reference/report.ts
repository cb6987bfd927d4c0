import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { check } from './check.ts';
import { parseCases } from './values.ts';

/** One line on how a case calls its operator, short enough to read. */
function describe(entry: { args: unknown[]; kwargs: Record<string, unknown> }): string {
	const text = JSON.stringify([entry.args, entry.kwargs], (_, value) => {
		const inner = (value as { tensor?: { dtype: string; shape: number[] } } | null)?.tensor;
		return inner ? `${inner.dtype}[${inner.shape.join(',')}]` : (value as unknown);
	});
	return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}

/** Checks the files named, prints what fails and a count, and returns the exit code. */
export function report(args: readonly string[], folder: string): number {
	const files = args.filter((arg) => !arg.startsWith('--'));
	if (files.length === 0) {
		console.error(
			'reference: at least one file of cases is required; npm run reference -- FILE.json'
		);
		return 2;
	}
	const counts = new Map<string, { passed: number; total: number }>();
	for (const file of files)
		for (const entry of parseCases(readFileSync(resolve(folder, file), 'utf8'))) {
			const count = counts.get(entry.op) ?? { passed: 0, total: 0 };
			counts.set(entry.op, count);
			count.total++;
			const problem = check(entry);
			if (!problem) count.passed++;
			else if (!args.includes('--quiet'))
				console.log(`FAIL ${entry.op} #${count.total} ${describe(entry)}\n     ${problem}`);
		}
	let passed = 0;
	let total = 0;
	for (const [op, count] of counts) {
		passed += count.passed;
		total += count.total;
		if (args.includes('--operators') && count.passed < count.total)
			console.log(`${op}: ${count.passed} of ${count.total}`);
	}
	console.log(
		`${passed} of ${total} cases passed, ${total - passed} failed, ${counts.size} operators`
	);
	return passed === total ? 0 : 1;
}
