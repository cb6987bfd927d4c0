import type { ScaleLinear } from 'd3';

/** From data to pixels of the plot, with D3's `invert`, `domain` and `range`. */
export type Scale = ScaleLinear<number, number>;

/** A pair `[x, y]`, in data or in pixels as the name beside it says. */
export type Point = [number, number];

/** A number kept inside the scale's domain, whichever way the domain runs. */
export function clampToDomain(scale: Scale, value: number): number {
	const [a, b] = scale.domain();
	return Math.min(Math.max(value, Math.min(a, b)), Math.max(a, b));
}

/** Whether a value lies in the scale's domain, its ends included. */
export function inDomain(scale: Scale, value: number): boolean {
	return clampToDomain(scale, value) === value;
}
