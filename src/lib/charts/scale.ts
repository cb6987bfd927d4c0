/**
 * From data to pixels of the plot. D3's linear scale fits this too; ours leaves out its interpolation of
 * colours and strings, which no mark needs and which weighs as much as all marks together.
 */
export interface Scale {
	(value: number): number;
	/** From pixels back to data. */
	invert(pixel: number): number;
	domain(): number[];
	range(): number[];
}

/** The scale that takes the ends of `domain` to the ends of `range`; all of an empty domain to the middle. */
export function linearScale(domain: Point, range: Point): Scale {
	const [d0, d1] = domain;
	const [r0, r1] = range;
	const slope = (r1 - r0) / (d1 - d0);
	const scale = (value: number) => (d0 === d1 ? (r0 + r1) / 2 : r0 + (value - d0) * slope);
	return Object.assign(scale, {
		invert: (pixel: number) => (r0 === r1 ? (d0 + d1) / 2 : d0 + (pixel - r0) / slope),
		domain: () => [...domain],
		range: () => [...range]
	});
}

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
