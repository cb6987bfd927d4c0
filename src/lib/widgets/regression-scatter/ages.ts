import type { Parameters } from '#lib/lab/now.ts';

/** Earlier lines in a few groups that fade with age: a group is one path, however long the run. */
export function ages(
	lines: readonly Parameters[]
): { readonly opacity: number; readonly lines: readonly Parameters[] }[] {
	return [
		{ opacity: 0.1, lines: lines.slice(0, -10) },
		{ opacity: 0.2, lines: lines.slice(-10, -3) },
		{ opacity: 0.4, lines: lines.slice(-3) }
	].filter((group) => group.lines.length > 0);
}
