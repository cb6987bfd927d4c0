/**
 * The round number nearest to `value` that is still much finer than a pixel on an axis of length `span`, so that a
 * dragged value can be read: 24.04 instead of 24.0386.
 */
export function snap(value: number, span: number): number {
	const exponent = Math.floor(Math.log10(span / 4000));
	const grid = 10 ** Math.abs(exponent);
	const rounded = exponent < 0 ? Math.round(value * grid) / grid : Math.round(value / grid) * grid;
	return Number.isFinite(rounded) ? rounded : value;
}
