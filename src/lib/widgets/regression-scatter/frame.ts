import type { Point } from '#lib/charts/scale.ts';
import { snap } from '#lib/charts/snap.ts';
import type { Parameters } from '#lib/lab/Lab.svelte.ts';

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

function withAir(values: ArrayLike<number>, share: number): [number, number] {
	let [low, high] = [Infinity, -Infinity];
	for (let i = 0; i < values.length; i++) {
		low = Math.min(low, values[i]);
		high = Math.max(high, values[i]);
	}
	const air = (high - low) * share || Math.max(Math.abs(high) / 2, 1);
	return [low - air, high + air];
}

/** Fixed by the points alone: a picture whose axes follow the line would hide how the line moves. */
export function frame(x: ArrayLike<number>, y: ArrayLike<number>): Frame {
	const across = withAir(x, 0.06);
	let sum = 0;
	for (let i = 0; i < x.length; i++) sum += x[i];
	const pivot = sum / x.length;
	return { x: across, y: withAir(y, 0.12), pivot, turn: pivot + (across[1] - pivot) * 0.62 };
}

/** Where the turning handle stands: at `turn`, or where a steep line leaves the picture before. */
export function turningPoint({ x, y, pivot, turn }: Frame, { w, b }: Parameters): Point {
	const height = w * turn + b;
	const border = Math.min(Math.max(height, y[0]), y[1]);
	if (border === height) return [turn, height];
	const exit = (border - b) / w;
	const nearest = pivot + span(x) * 0.09;
	if (exit >= nearest && exit <= turn) return [exit, border];
	const place = exit < nearest ? nearest : turn;
	return [place, w * place + b];
}

/** The point that stays while the line turns; a line that is out of view comes back to turn. */
export function pivotPoint({ y, pivot }: Frame, { w, b }: Parameters): Point {
	return [pivot, Math.min(Math.max(w * pivot + b, y[0]), y[1])];
}

/** The line with the same slope through height `to` at the pivot. */
export function moved({ y, pivot }: Frame, w: number, to: number): Parameters {
	return { w, b: snap(to - w * pivot, span(y)) };
}

/** The line through the pivot and `to`. */
export function turned({ x, y }: Frame, [px, py]: Point, to: Point): Parameters {
	const run = Math.max(to[0] - px, span(x) * 0.02);
	const w = snap((to[1] - py) / run, span(y) / span(x));
	return { w, b: py - w * px };
}
