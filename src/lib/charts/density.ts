import { manyPoints } from './manyPoints.ts';
import type { Scale } from './scale.ts';

/** A rectangle of device pixels and how often dots cover each, in rows from the top. */
export interface Density {
	readonly width: number;
	readonly height: number;
	readonly counts: Float32Array;
	/** The largest count. */
	readonly most: number;
}

/** The radius, in CSS pixels, at which so many dots still let their crowd show through. */
export const radiusFor = (n: number): number => 3 * Math.min(1, (manyPoints / n) ** 0.25);

/** The pixels that a dot touches, as offsets from its middle, and how much of each it covers. */
function stamp(r: number) {
	const reach = Math.ceil(r);
	const pixels: { dx: number; dy: number; share: number }[] = [];
	for (let dy = -reach; dy <= reach; dy++)
		for (let dx = -reach; dx <= reach; dx++) {
			const share = Math.min(r + 0.5 - Math.hypot(dx, dy), 1);
			// What is hardly covered costs as much time as what is.
			if (share > 0.2) pixels.push({ dx, dy, share });
		}
	return pixels;
}

/**
 * Counts the dots that cover each device pixel of the plot. `ratio` is how many of them make a CSS pixel, `r` a dot's
 * radius in CSS pixels; a dot lies on whole device pixels. Points outside the plot are left out.
 */
export function density(
	xs: ArrayLike<number>,
	ys: ArrayLike<number>,
	x: Scale,
	y: Scale,
	r: number,
	ratio: number
): Density {
	const [[x0, x1], [y0, y1]] = [x.domain(), y.domain()];
	const [left, right] = x.range();
	const [bottom, top] = y.range();
	const width = Math.max(1, Math.round((right - left) * ratio));
	const height = Math.max(1, Math.round((bottom - top) * ratio));
	const [kx, ky] = [width / (x1 - x0), height / (y1 - y0)];
	const dots = stamp(r * ratio);
	const margin = Math.ceil(r * ratio);
	// Room for the rims of dots on the border, so that no dot needs looking after.
	const stride = width + 2 * margin;
	const wide = new Float32Array(stride * (height + 2 * margin));
	const offsets = Int32Array.from(dots, ({ dx, dy }) => dy * stride + dx);
	const shares = Float32Array.from(dots, ({ share }) => share);
	for (let i = 0; i < xs.length; i++) {
		const px = Math.floor((xs[i] - x0) * kx);
		const py = Math.floor((y1 - ys[i]) * ky);
		if (!(px >= 0 && px < width && py >= 0 && py < height)) continue;
		const at = (py + margin) * stride + px + margin;
		for (let k = 0; k < offsets.length; k++) wide[at + offsets[k]] += shares[k];
	}
	const counts = new Float32Array(width * height);
	for (let row = 0; row < height; row++) {
		const from = (row + margin) * stride + margin;
		counts.set(wide.subarray(from, from + width), row * width);
	}
	let most = 0;
	for (let i = 0; i < counts.length; i++) if (counts[i] > most) most = counts[i];
	return { width, height, counts, most };
}

/** How opaque a single dot is where none lie on each other, and the thickest crowd. */
const [alone, crowd] = [0.75, 0.95];

/**
 * How opaque a pixel is that is covered so often: by the logarithm, so that a crowd of a thousand still differs from
 * one of a hundred and a single dot is still seen.
 */
export function opacity(count: number, most: number): number {
	if (most <= 1) return count * alone;
	const single = Math.max(alone / (1 + Math.log10(most)), 0.22);
	if (count <= 1) return count * single;
	return Math.min(single + ((crowd - single) * Math.log(count)) / Math.log(most), crowd);
}

/** The density in one colour, as bytes of red, green, blue and opacity. */
export function shade(
	{ counts, most }: Density,
	[red, green, blue]: readonly [number, number, number]
): Uint8ClampedArray<ArrayBuffer> {
	const bytes = new Uint8ClampedArray(counts.length * 4);
	for (let i = 0; i < counts.length; i++) {
		if (counts[i] === 0) continue;
		bytes[4 * i] = red;
		bytes[4 * i + 1] = green;
		bytes[4 * i + 2] = blue;
		bytes[4 * i + 3] = 255 * opacity(counts[i], most);
	}
	return bytes;
}
