import { transpose4 } from './movement';
import { times } from './vector';

/** A block of the product is as deep as one panel, as high as 13 slivers of 5 rows, as wide as 64 slivers of 8 columns. */
const DEPTH: i32 = 256;
const HEIGHT: i32 = 65;
const WIDTH: i32 = 512;
/** Where in the scratch memory each panel begins, in bytes. */
const B_PANEL: usize = 66560;
const TILE: usize = 66560 + 524288;

/**
 * c (m, n, rows `cRow` bytes apart) = a (m, k) · b (k, n). Steps are in bytes, so a transposed operand costs no copy.
 * `scratch` holds 600 KiB.
 */
export function matmul(
	a: usize, aRow: usize, aColumn: usize, b: usize, bRow: usize, bColumn: usize,
	c: usize, cRow: usize, m: i32, n: i32, k: i32, scratch: usize
): void {
	if (k > 1 && <i64>m * n * k <= 1000) return small(a, aRow, aColumn, b, bRow, bColumn, c, cRow, m, n, k);
	if (n == 1 && cRow == 4 && times(a, aRow, aColumn, b, bRow, c, m, k, scratch)) return;
	if (m == 1 && times(b, bColumn, bRow, a, aColumn, c, n, k, scratch)) return;
	for (let j = 0; j < n; j += WIDTH) {
		const width = min(WIDTH, n - j);
		for (let p = 0; p < k; p += DEPTH) {
			const depth = min(DEPTH, k - p);
			packB(b + p * bRow + j * bColumn, bRow, bColumn, scratch + B_PANEL, depth, width);
			for (let i = 0; i < m; i += HEIGHT) {
				const height = min(HEIGHT, m - i);
				packA(a + i * aRow + p * aColumn, aRow, aColumn, scratch, height, depth);
				block(scratch, c + i * cRow + (j << 2), cRow, height, width, depth, p > 0);
			}
		}
	}
}

function small(
	a: usize, aRow: usize, aColumn: usize, b: usize, bRow: usize, bColumn: usize,
	c: usize, cRow: usize, m: i32, n: i32, k: i32
): void {
	const pairs = aColumn == 4 && bRow == 4 ? k >> 1 : 0;
	for (let i = 0; i < m; i++, a += aRow)
		for (let j = 0; j < n; j++) {
			// Rounded after each step, as by the fused multiply-add of a processor: PyTorch's digits come about so.
			let total: f32 = 0;
			let x = a;
			let y = b + j * bColumn;
			// Sums wait for one another; products two at a time leave the processor room for what comes after.
			for (let p = pairs; p > 0; p--, x += 8, y += 8) {
				const products = f64x2.mul(
					f64x2.promote_low_f32x4(v128.load64_zero(x)),
					f64x2.promote_low_f32x4(v128.load64_zero(y))
				);
				total = f32(f64(total) + f64x2.extract_lane(products, 0));
				total = f32(f64(total) + f64x2.extract_lane(products, 1));
			}
			for (let p = 2 * pairs; p < k; p++, x += aColumn, y += bRow)
				total = f32(f64(total) + f64(load<f32>(x)) * f64(load<f32>(y)));
			store<f32>(c + i * cRow + (j << 2), total);
		}
}

/** Slivers of 8 columns, one row after the other, zeros where the matrix ends. */
function packB(b: usize, bRow: usize, bColumn: usize, to: usize, depth: i32, width: i32): void {
	for (let j = 0; j < width; j += 8, b += 8 * bColumn) {
		if (j + 8 <= width && bColumn == 4) {
			for (let p = 0, x = b; p < depth; p++, x += bRow, to += 32) {
				v128.store(to, v128.load(x));
				v128.store(to, v128.load(x, 16), 16);
			}
		} else if (j + 8 <= width && bRow == 4) {
			let p = 0;
			for (; p + 4 <= depth; p += 4, to += 128) {
				transpose4(b + (p << 2), bColumn, to, 32);
				transpose4(b + (p << 2) + 4 * bColumn, bColumn, to + 16, 32);
			}
			for (; p < depth; p++, to += 32)
				for (let l = 0; l < 8; l++) store<f32>(to + (l << 2), load<f32>(b + (p << 2) + l * bColumn));
		} else {
			const filled = min(8, width - j);
			for (let p = 0; p < depth; p++, to += 32)
				for (let l = 0; l < 8; l++)
					store<f32>(to + (l << 2), l < filled ? load<f32>(b + p * bRow + l * bColumn) : 0);
		}
	}
}

/** Slivers of 5 rows, one column after the other, zeros where the matrix ends. */
function packA(a: usize, aRow: usize, aColumn: usize, to: usize, height: i32, depth: i32): void {
	for (let i = 0; i < height; i += 5, a += 5 * aRow) {
		if (i + 5 <= height) {
			for (let p = 0, x = a; p < depth; p++, x += aColumn, to += 20) {
				store<f32>(to, load<f32>(x));
				store<f32>(to, load<f32>(x + aRow), 4);
				store<f32>(to, load<f32>(x + 2 * aRow), 8);
				store<f32>(to, load<f32>(x + 3 * aRow), 12);
				store<f32>(to, load<f32>(x + 4 * aRow), 16);
			}
		} else {
			const filled = height - i;
			for (let p = 0; p < depth; p++, to += 20)
				for (let l = 0; l < 5; l++)
					store<f32>(to + (l << 2), l < filled ? load<f32>(a + l * aRow + p * aColumn) : 0);
		}
	}
}

/** One block of c from both panels, tile by tile; tiles over the edge go through a spare one. */
function block(scratch: usize, c: usize, cRow: usize, height: i32, width: i32, depth: i32, add: bool): void {
	for (let j = 0; j < width; j += 8)
		for (let i = 0; i < height; i += 5) {
			const a = scratch + i * (depth << 2);
			const b = scratch + B_PANEL + j * (depth << 2);
			const to = c + i * cRow + (j << 2);
			if (i + 5 <= height && j + 8 <= width) {
				tile(a, b, to, cRow, depth, add);
				continue;
			}
			const spare = scratch + TILE;
			tile(a, b, spare, 32, depth, false);
			for (let y = 0; y < min(5, height - i); y++)
				for (let x = 0; x < min(8, width - j); x++) {
					const place = to + y * cRow + (x << 2);
					const value = load<f32>(spare + y * 32 + (x << 2));
					store<f32>(place, add ? load<f32>(place) + value : value);
				}
		}
}

/** 5 × 8 sums in ten registers. */
@inline
function tile(a: usize, b: usize, c: usize, cRow: usize, depth: i32, add: bool): void {
	let c00 = f32x4.splat(0), c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00;
	let c30 = c00, c31 = c00, c40 = c00, c41 = c00;
	for (const end = b + (depth << 5); b < end; a += 20, b += 32) {
		const b0 = v128.load(b);
		const b1 = v128.load(b, 16);
		const a0 = v128.load_splat<f32>(a);
		c00 = f32x4.add(c00, f32x4.mul(a0, b0));
		c01 = f32x4.add(c01, f32x4.mul(a0, b1));
		const a1 = v128.load_splat<f32>(a, 4);
		c10 = f32x4.add(c10, f32x4.mul(a1, b0));
		c11 = f32x4.add(c11, f32x4.mul(a1, b1));
		const a2 = v128.load_splat<f32>(a, 8);
		c20 = f32x4.add(c20, f32x4.mul(a2, b0));
		c21 = f32x4.add(c21, f32x4.mul(a2, b1));
		const a3 = v128.load_splat<f32>(a, 12);
		c30 = f32x4.add(c30, f32x4.mul(a3, b0));
		c31 = f32x4.add(c31, f32x4.mul(a3, b1));
		const a4 = v128.load_splat<f32>(a, 16);
		c40 = f32x4.add(c40, f32x4.mul(a4, b0));
		c41 = f32x4.add(c41, f32x4.mul(a4, b1));
	}
	put(c, c00, c01, add);
	put(c + cRow, c10, c11, add);
	put(c + 2 * cRow, c20, c21, add);
	put(c + 3 * cRow, c30, c31, add);
	put(c + 4 * cRow, c40, c41, add);
}

@inline
function put(c: usize, left: v128, right: v128, add: bool): void {
	v128.store(c, add ? f32x4.add(v128.load(c), left) : left);
	v128.store(c, add ? f32x4.add(v128.load(c, 16), right) : right, 16);
}
