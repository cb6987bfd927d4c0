import type { Point } from './scale.ts';

type Project = (value: number) => number;

// A diverging run is cut not far outside the largest plot: a dashed line a million pixels long takes the
// browser seconds to paint, seen or not.
const reach = 2500;

/** A pixel coordinate with two decimals: short in the HTML, the same on server and client. */
export function pixel(value: number): number {
	return Math.round(value * 100) / 100;
}

/** One decimal, for shapes of very many coordinates: they are half of what a page with figures weighs. */
export function tenth(value: number): number {
	return Math.round(value * 10) / 10;
}

function at([x, y]: Point, round = pixel): string {
	return `${round(x)},${round(y)}`;
}

function drawable([x, y]: Point): boolean {
	return Number.isFinite(x) && Number.isFinite(y);
}

function within([x, y]: Point, limit: number): boolean {
	return Math.abs(x) <= limit && Math.abs(y) <= limit;
}

/**
 * The part of a segment inside a box, or null if there is none; ends that lie inside are returned
 * as they came (Liang & Barsky 1984).
 *
 * `box` is `[left, top, right, bottom]` in pixels.
 */
export function clipSegment(
	a: Point,
	b: Point,
	[left, top, right, bottom]: [number, number, number, number]
): [Point, Point] | null {
	const dx = b[0] - a[0];
	const dy = b[1] - a[1];
	let enter = 0;
	let leave = 1;
	for (const [p, q] of [
		[-dx, a[0] - left],
		[dx, right - a[0]],
		[-dy, a[1] - top],
		[dy, bottom - a[1]]
	] as Point[]) {
		if (p === 0 && q < 0) return null;
		if (p < 0) enter = Math.max(enter, q / p);
		if (p > 0) leave = Math.min(leave, q / p);
	}
	if (enter > leave) return null;
	const on = (t: number): Point => [a[0] + t * dx, a[1] + t * dy];
	return [enter === 0 ? a : on(enter), leave === 1 ? b : on(leave)];
}

function cut(a: Point, b: Point): [Point, Point] | null {
	if (within(a, reach) && within(b, reach)) return [a, b];
	return clipSegment(a, b, [-reach, -reach, reach, reach]);
}

/**
 * Line through points in data coordinates, in pieces, each the coordinates of its points in pixels; it breaks where a
 * coordinate is not finite.
 */
export function linePieces(
	points: readonly Point[],
	x: Project,
	y: Project,
	round = pixel
): string[][] {
	const pieces: string[][] = [];
	let last: Point | null = null;
	let joined = false;
	for (const point of points) {
		const here: Point = [x(point[0]), y(point[1])];
		if (!drawable(here)) {
			last = null;
			continue;
		}
		const piece = last && cut(last, here);
		if (piece) {
			if (!joined || piece[0] !== last) pieces.push([at(piece[0], round)]);
			pieces[pieces.length - 1].push(at(piece[1], round));
		}
		joined = piece?.[1] === here;
		last = here;
	}
	return pieces;
}

/** The same as a path. */
export function linePath(points: readonly Point[], x: Project, y: Project, round = pixel): string {
	return linePieces(points, x, y, round)
		.map((piece) => `M${piece.join('L')}`)
		.join('');
}

/**
 * Path of a polynomial of degree two at most between two x: one quadratic Bézier curve is all of it. Empty where
 * it is not finite. The scales must be linear.
 */
export function parabolaPath(
	of: (x: number) => number,
	[low, high]: readonly [number, number],
	x: Project,
	y: Project
): string {
	const middle = (low + high) / 2;
	const [from, to] = [of(low), of(high)];
	// Where the tangents of the ends meet.
	const control = 2 * of(middle) - (from + to) / 2;
	const points: Point[] = [
		[x(low), y(from)],
		[x(middle), y(control)],
		[x(high), y(to)]
	];
	if (!points.every(drawable)) return '';
	const [start, bend, end] = points.map((point) => at(point));
	return `M${start}Q${bend} ${end}`;
}

/** Path of separate segments, each `[x1, y1, x2, y2]` in data coordinates. */
export function segmentsPath(
	segments: readonly (readonly [number, number, number, number])[],
	x: Project,
	y: Project
): string {
	let path = '';
	for (const [x1, y1, x2, y2] of segments) {
		const from: Point = [x(x1), y(y1)];
		const to: Point = [x(x2), y(y2)];
		const piece = drawable(from) && drawable(to) && cut(from, to);
		if (!piece) continue;
		// Residuals stand upright, and there are very many of them.
		path += `M${at(piece[0], tenth)}${x1 === x2 ? `V${tenth(piece[1][1])}` : `L${at(piece[1], tenth)}`}`;
	}
	return path;
}

/**
 * Path of one zero-length stroke per point: with round caps each is a dot as wide as the stroke,
 * so that a hundred points are one element.
 */
export function dotsPath(points: readonly Point[], x: Project, y: Project): string {
	let path = '';
	for (const point of points) {
		const here: Point = [x(point[0]), y(point[1])];
		if (drawable(here) && within(here, reach)) path += `M${at(here, tenth)}h0`;
	}
	return path;
}

/**
 * Path of residual squares, each `[x, y, yHat]` in data coordinates; the side is the residual in
 * pixels. Above the line a square opens to the left if `rising`, below it to the right, so that the
 * line itself stays clear.
 */
export function squaresPath(
	residuals: readonly (readonly [number, number, number])[],
	x: Project,
	y: Project,
	rising = true
): string {
	let path = '';
	for (const [at, from, to] of residuals) {
		const left = pixel(x(at));
		const start = pixel(y(from));
		const side = pixel(y(to) - y(from));
		if (!drawable([left, side]) || !within([start, side], reach)) continue;
		path += `M${left},${start}v${side}h${rising ? -side : side}v${-side}z`;
	}
	return path;
}

/**
 * Corners of an arrow between two pixels; they begin with the tip, which lies exactly on `to`, and there are none
 * where the arrow is shorter than half a pixel.
 */
export function arrowPoints(from: Point, to: Point, shaft = 1.75, head = 9): string {
	const piece = drawable(from) && drawable(to) ? cut(from, to) : null;
	if (!piece) return '';
	const [tail, tip] = piece;
	const length = Math.hypot(tip[0] - tail[0], tip[1] - tail[1]);
	if (length < 0.5) return '';
	const along: Point = [(tip[0] - tail[0]) / length, (tip[1] - tail[1]) / length];
	const size = Math.min(head, length * 0.7);
	const corner = (back: number, side: number): Point => [
		tip[0] - along[0] * back - along[1] * side,
		tip[1] - along[1] * back + along[0] * side
	];
	const half = Math.min(shaft, size / 3) / 2;
	return [
		tip,
		corner(size, size * 0.42),
		corner(size * 0.9, half),
		corner(length, half),
		corner(length, -half),
		corner(size * 0.9, -half),
		corner(size, -size * 0.42)
	]
		.map((point) => at(point))
		.join(' ');
}
