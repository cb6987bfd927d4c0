import { clampToDomain, type Point, type Scale } from '#lib/charts/scale.ts';
import { snap } from '#lib/charts/snap.ts';
import type { Parameters } from '#lib/lab/now.ts';

/** The part of the plane that the data need, and where on it the line is taken hold of. */
export interface Frame {
	readonly x: [number, number];
	readonly y: [number, number];
	/** The x at which one handle moves the line, and around which the other turns it. */
	readonly pivot: number;
	/** The x at which the other handle stands while the line is in view there. */
	readonly turn: number;
}

const span = ([low, high]: readonly [number, number]): number => high - low;

/** The smallest and the largest of any number of values. */
export function extent(values: ArrayLike<number>): [number, number] {
	let [low, high] = [Infinity, -Infinity];
	for (let i = 0; i < values.length; i++) {
		low = Math.min(low, values[i]);
		high = Math.max(high, values[i]);
	}
	return [low, high];
}

const withAir = ([low, high]: [number, number], share: number): [number, number] => {
	const air = (high - low) * share || Math.max(Math.abs(high), 1);
	return [low - air, high + air];
};

/** Zero belongs to the picture where it is near: that is where lines mostly start. */
function withZero([low, high]: [number, number]): [number, number] {
	const near = high - low || Math.max(Math.abs(high), 1);
	return [low > 0 && low <= near ? 0 : low, high < 0 && high >= -near ? 0 : high];
}

/** Fixed by the points alone: a picture whose axes follow the line would hide how the line moves. */
export function frame(x: ArrayLike<number>, y: ArrayLike<number>): Frame {
	const across = withAir(extent(x), 0.06);
	let sum = 0;
	for (let i = 0; i < x.length; i++) sum += x[i];
	const pivot = sum / x.length;
	const [left, right] = [across[0] - pivot, across[1] - pivot];
	// The right hand turns, unless the points leave it no room there.
	const turn = pivot + (right > -left * 0.6 ? right : left) * 0.62;
	return { x: across, y: withAir(withZero(extent(y)), 0.12), pivot, turn };
}

/** Where the turning handle stands: at `turn`, or where a steep line leaves the picture before. */
export function turningPoint({ x, y, pivot, turn }: Frame, { w, b }: Parameters): Point {
	const height = w * turn + b;
	const border = Math.min(Math.max(height, y[0]), y[1]);
	if (border === height) return [turn, height];
	const exit = (border - b) / w;
	const side = Math.sign(turn - pivot);
	const nearest = pivot + side * span(x) * 0.09;
	const between = (exit - nearest) * side >= 0 && (turn - exit) * side >= 0;
	if (between) return [exit, border];
	const middle = w * pivot + b;
	const place = middle >= y[0] && middle <= y[1] ? nearest : turn;
	return [place, w * place + b];
}

/** The point that stays while the line turns; a line that is out of view comes back to turn. */
export function pivotPoint({ y, pivot }: Frame, { w, b }: Parameters): Point {
	return [pivot, Math.min(Math.max(w * pivot + b, y[0]), y[1])];
}

/** Where the line's name stands: at the line's end, on the side where the line is not. */
export interface NamePlace {
	readonly at: Point;
	readonly anchor: 'start' | 'end';
}

/** Half of what a name takes up from top to bottom, and how far a handle reaches with its arrows; pixels. */
const half = 9;
const reach = 26;

/**
 * A rising line is named above its right end and a falling one below, as far off as the handles there demand; where
 * that leads out of the picture, the name stands beside the line, on the next row that has room.
 */
export function namePlace(
	x: Scale,
	y: Scale,
	{ w, b }: Parameters,
	handles: readonly Point[],
	width: number
): NamePlace {
	const [left, right] = x.range();
	const [low, high] = [y.range()[1] + half, y.range()[0] - half];
	const end = y(w * x.invert(right) + b);
	const slope = (end - y(w * x.invert(left) + b)) / (right - left);
	const out = w < 0 ? 4 : -4;
	const base = Math.min(Math.max(end + out * 4.5, low), high);
	const knobs = handles.map(([at, height]) => [x(at), y(clampToDomain(y, height))] as const);

	const place = (at: number, row: number, anchor: 'start' | 'end'): NamePlace => ({
		at: [x.invert(at), y.invert(row)],
		anchor
	});
	/** From where to where the line runs through a row. */
	const crossing = (row: number): [number, number] => {
		const [a, b] = [row - half, row + half].map((edge) => right + (edge - end) / slope);
		return [Math.max(Math.min(a, b), left), Math.min(Math.max(a, b), right)];
	};
	const inRow = (row: number) => knobs.filter(([, py]) => Math.abs(py - row) < reach + half);

	for (let row = base; row >= low && row <= high; row += out) {
		const [from, to] = crossing(row);
		const free = inRow(row).every(([px]) => px + reach < right - width);
		if (from >= to && free) return place(right, row, 'end');
	}
	for (const through of [crossing, () => [right, left]]) {
		for (let row = base; row >= low && row <= high; row -= out) {
			const [from, to] = through(row);
			const near = inRow(row);
			if (from >= to && near.length === 0) return place(right, row, 'end');
			const start = Math.min(from, ...near.map(([px]) => px - reach)) - 4;
			const stop = Math.max(to, ...near.map(([px]) => px + reach)) + 4;
			const before = start - left > right - stop;
			if ((before ? start - left : right - stop) >= width)
				return before ? place(start, row, 'end') : place(stop, row, 'start');
		}
	}
	return place(right, base, 'end');
}

/** The line with the same slope through height `to` at the pivot. */
export function moved({ y, pivot }: Frame, w: number, to: number): Parameters {
	const start = w * pivot;
	return { w, b: snap(to - start, span(y), [y[0] - start, y[1] - start]) };
}

/** The line through the pivot and `to`. */
export function turned({ x, y, turn }: Frame, [px, py]: Point, to: Point): Parameters {
	const side = Math.sign(turn - px);
	const run = side * Math.max(side * (to[0] - px), span(x) * 0.02);
	const w = snap((to[1] - py) / run, span(y) / span(x));
	return { w, b: py - w * px };
}
