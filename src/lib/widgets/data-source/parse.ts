/** Points read from text, or the first line that can't be read (counted from 1). */
export type Parsed =
	{ points: readonly (readonly [number, number])[] } | { line: number; text: string };

/** Reads one point per line, its numbers separated by a comma, a semicolon, a tab or spaces. */
export function parsePoints(text: string): Parsed {
	const points: [number, number][] = [];
	for (const [i, line] of text.split('\n').entries()) {
		const trimmed = line.trim();
		if (trimmed === '') continue;
		const numbers = trimmed.split(/[\s,;，；]+/).map(Number);
		if (numbers.length !== 2 || !numbers.every(Number.isFinite))
			return { line: i + 1, text: trimmed };
		points.push([numbers[0], numbers[1]]);
	}
	return { points };
}
