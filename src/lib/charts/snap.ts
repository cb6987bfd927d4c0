/**
 * The round number nearest to `value` within `[low, high]` that is still much finer than a pixel on an axis of length
 * `span`, so that a dragged value can be read: 24.04 instead of 24.0386.
 */
export function snap(
	value: number,
	span: number,
	[low, high]: readonly [number, number] = [-Infinity, Infinity]
): number {
	const exponent = Math.floor(Math.log10(span / 4000));
	const grid = 10 ** Math.abs(exponent);
	const onGrid = (round: (steps: number) => number, at: number) =>
		exponent < 0 ? round(at * grid) / grid : round(at / grid) * grid;
	const rounded = onGrid(Math.round, value);
	if (rounded < low) return onGrid(Math.ceil, low);
	if (rounded > high) return onGrid(Math.floor, high);
	return Number.isFinite(rounded) ? rounded : value;
}
