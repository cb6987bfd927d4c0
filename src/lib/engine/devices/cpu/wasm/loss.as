import { sumRow } from './reduce';

@inline
function squares(a: v128, b: v128): v128 {
	const d = f32x4.sub(a, b);
	return f32x4.mul(d, d);
}

/** o = the mean of (a − b)² over n numbers; `scratch` holds them. */
export function meanSquare(a: usize, b: usize, o: usize, n: i32, scratch: usize): void {
	let to = scratch;
	for (const end = to + ((n & ~3) << 2); to < end; a += 16, b += 16, to += 16)
		v128.store(to, squares(v128.load(a), v128.load(b)));
	for (const end = to + ((n & 3) << 2); to < end; a += 4, b += 4, to += 4)
		v128.store_lane<f32>(to, squares(v128.load_zero<f32>(a), v128.load_zero<f32>(b)), 0);
	store<f32>(o, f32(sumRow(scratch, n) / n));
}

@inline
function slopes(a: v128, b: v128, factor: v128, scale: v128): v128 {
	return f32x4.mul(f32x4.mul(f32x4.sub(a, b), factor), scale);
}

/** o = (a − b) · factor · the number at `scale`. */
export function scaledDifference(a: usize, b: usize, factor: f32, scale: usize, o: usize, n: i32): void {
	const f = f32x4.splat(factor), s = v128.load_splat<f32>(scale);
	for (const end = o + ((n & ~3) << 2); o < end; a += 16, b += 16, o += 16)
		v128.store(o, slopes(v128.load(a), v128.load(b), f, s));
	for (const end = o + ((n & 3) << 2); o < end; a += 4, b += 4, o += 4)
		v128.store_lane<f32>(o, slopes(v128.load_zero<f32>(a), v128.load_zero<f32>(b), f, s), 0);
}
