/** Pixels from one bar to the next. */
const pitch = 2.5;

/** A strip of bars, one for each of the first numbers, as one path of strokes from zero; `width` × `height` pixels. */
export function barsPath(numbers: readonly number[], width: number, height: number): string {
	const shown = numbers.slice(0, Math.floor(width / pitch));
	const low = Math.min(0, ...shown);
	const high = Math.max(0, ...shown);
	const y = (value: number) => Math.round((height * (high - value) * 10) / (high - low || 1)) / 10;
	return shown.map((value, i) => `M${i * pitch + 1},${y(0)}V${y(value)}`).join('');
}
