/** Points read from text, or the first line that can't be read (counted from 1). */
export type Parsed =
	{ points: readonly (readonly [number, number])[] } | { line: number; text: string };

// Number() alone would read an empty cell as 0 and 0x10 as 16.
const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A minus may be the typographic one, as this site writes it. NaN for what is no decimal number. */
function read(text: string): number {
	const plain = text.replaceAll('\u2212', '-');
	return decimal.test(plain) ? Number(plain) : NaN;
}

/** Reads one point per line, its numbers separated by a comma, a semicolon, a tab or spaces. */
export function parsePoints(text: string): Parsed {
	const points: [number, number][] = [];
	for (const [i, line] of text.split('\n').entries()) {
		const trimmed = line.trim();
		if (trimmed === '') continue;
		const numbers = trimmed.split(/\s*[,;，；]\s*|\s+/).map(read);
		if (numbers.length !== 2 || !numbers.every(Number.isFinite))
			return { line: i + 1, text: trimmed };
		points.push([numbers[0], numbers[1]]);
	}
	return { points };
}
