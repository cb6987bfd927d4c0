import type { Direction } from '#lib/trace/layout.ts';

type Point = readonly [number, number];

/** An edge as a smooth path that leaves and arrives along the direction of flow. */
export interface Curve {
	readonly path: string;
	/** The point a share of the way along it. */
	readonly at: (share: number) => Point;
}

const pieces = 16;
const round = (value: number): number => Math.round(value * 100) / 100;

/** A point of the cubic Bézier curve that turns halfway between `from` and `to`. */
function between([x1, y1]: Point, [x2, y2]: Point, t: number, right: boolean): Point {
	const turn = 3 * t * (1 - t);
	const along = (a: number, b: number) => (1 - t) ** 3 * a + turn * ((a + b) / 2) + t ** 3 * b;
	const across = (a: number, b: number) =>
		(1 - t) ** 3 * a + turn * ((1 - t) * a + t * b) + t ** 3 * b;
	return right ? [along(x1, x2), across(y1, y2)] : [across(x1, x2), along(y1, y2)];
}

/** The curve through the points of an edge. */
export function curve(points: readonly Point[], direction: Direction): Curve {
	const right = direction === 'right';
	const write = (point: Point) => point.map(round).join(',');
	const bends = points.slice(1).map(([x2, y2], i) => {
		const [x1, y1] = points[i];
		if (right ? y1 === y2 : x1 === x2) return `L${write([x2, y2])}`;
		const [a, b]: Point[] = right
			? [
					[(x1 + x2) / 2, y1],
					[(x1 + x2) / 2, y2]
				]
			: [
					[x1, (y1 + y2) / 2],
					[x2, (y1 + y2) / 2]
				];
		return `C${write(a)} ${write(b)} ${write([x2, y2])}`;
	});
	const track = points.flatMap((point, i) =>
		i === 0
			? [point]
			: Array.from({ length: pieces }, (_, k) =>
					between(points[i - 1], point, (k + 1) / pieces, right)
				)
	);
	const reached = [0];
	for (let i = 1; i < track.length; i++)
		reached.push(
			reached[i - 1] + Math.hypot(track[i][0] - track[i - 1][0], track[i][1] - track[i - 1][1])
		);
	return {
		path: `M${write(points[0])}${bends.join('')}`,
		at(share) {
			const length = share * reached[reached.length - 1];
			const i = Math.max(
				reached.findIndex((total) => total >= length),
				1
			);
			const rest = (length - reached[i - 1]) / (reached[i] - reached[i - 1] || 1);
			return [0, 1].map((k) =>
				round(track[i - 1][k] + (track[i][k] - track[i - 1][k]) * rest)
			) as unknown as Point;
		}
	};
}
