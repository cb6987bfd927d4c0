import { transpose4 } from './movement';
import { lanes } from './reduce';

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
	if (n == 1 && cRow == 4 && times(a, aRow, aColumn, b, bRow, c, m, k, scratch)) return;
	if (m == 1 && times(b, bColumn, bRow, a, aColumn, c, n, k, scratch)) return;
	if (<i64>m * n * k <= 1000) return small(a, aRow, aColumn, b, bRow, bColumn, c, cRow, m, n, k);
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
	for (let i = 0; i < m; i++)
		for (let j = 0; j < n; j++) {
			// Rounded after each step, as by the fused multiply-add of a processor: PyTorch's digits come about so.
			let total: f32 = 0;
			for (let p = 0; p < k; p++)
				total = f32(
					f64(total) + f64(load<f32>(a + i * aRow + p * aColumn)) * f64(load<f32>(b + p * bRow + j * bColumn))
				);
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

/** c (m, without gaps) = a (m, k) · b (k): true if the steps allow it. */
function times(
	a: usize, aRow: usize, aColumn: usize, b: usize, bStep: usize,
	c: usize, m: i32, k: i32, scratch: usize
): bool {
	if (k == 1 && aRow == 4) {
		const number = v128.load_splat<f32>(b);
		for (const end = c + (m & ~3) * 4; c < end; a += 16, c += 16)
			v128.store(c, f32x4.mul(v128.load(a), number));
		for (const end = c + (m & 3) * 4; c < end; a += 4, c += 4)
			store<f32>(c, load<f32>(a) * load<f32>(b));
		return true;
	}
	if (aColumn == 4 && bStep == 4) {
		let i = 0;
		if (k >= 4 && k <= 1024)
			for (; i + 4 <= m; i += 4, a += 4 * aRow, c += 16) fourDots(a, aRow, b, c, k);
		for (; i < m; i++, a += aRow, c += 4) store<f32>(c, f32(dot(a, b, k)));
		return true;
	}
	if (aRow == 4) {
		for (let i = 0; i < m; i += 4096) combine(a + (i << 2), aColumn, b, bStep, c + (i << 2), min(4096, m - i), k, scratch);
		return true;
	}
	return false;
}

/** a · b over k numbers: float32 lanes over blocks of 1024, the blocks' sums in float64; short ones in float64 alone. */
function dot(a: usize, b: usize, k: i32): f64 {
	let total: f64 = 0;
	if (k > 8192)
		for (const end = a + ((k & ~1023) << 2); a < end; ) {
			let s0 = f32x4.splat(0), s1 = s0, s2 = s0, s3 = s0;
			for (const stop = a + 4096; a < stop; a += 64, b += 64) {
				s0 = f32x4.add(s0, f32x4.mul(v128.load(a), v128.load(b)));
				s1 = f32x4.add(s1, f32x4.mul(v128.load(a, 16), v128.load(b, 16)));
				s2 = f32x4.add(s2, f32x4.mul(v128.load(a, 32), v128.load(b, 32)));
				s3 = f32x4.add(s3, f32x4.mul(v128.load(a, 48), v128.load(b, 48)));
			}
			total += lanes(s0) + lanes(s1) + (lanes(s2) + lanes(s3));
		}
	const rest = k > 8192 ? k & 1023 : k;
	let d0 = f64x2.splat(0), d1 = d0;
	for (const end = a + ((rest & ~3) << 2); a < end; a += 16, b += 16) {
		d0 = f64x2.add(d0, f64x2.mul(f64x2.promote_low_f32x4(v128.load64_zero(a)), f64x2.promote_low_f32x4(v128.load64_zero(b))));
		d1 = f64x2.add(d1, f64x2.mul(f64x2.promote_low_f32x4(v128.load64_zero(a, 8)), f64x2.promote_low_f32x4(v128.load64_zero(b, 8))));
	}
	const d = f64x2.add(d0, d1);
	total += f64x2.extract_lane(d, 0) + f64x2.extract_lane(d, 1);
	for (const end = a + ((rest & 3) << 2); a < end; a += 4, b += 4) total += f64(load<f32>(a)) * f64(load<f32>(b));
	return total;
}

/** Four rows of a at once, so that b is read a quarter as often. */
@inline
function fourDots(a: usize, aRow: usize, b: usize, c: usize, k: i32): void {
	let s0 = f32x4.splat(0), s1 = s0, s2 = s0, s3 = s0;
	const a1 = a + aRow, a2 = a1 + aRow, a3 = a2 + aRow;
	const even: usize = (k & ~3) << 2;
	let p: usize = 0;
	for (; p < even; p += 16) {
		const v = v128.load(b + p);
		s0 = f32x4.add(s0, f32x4.mul(v128.load(a + p), v));
		s1 = f32x4.add(s1, f32x4.mul(v128.load(a1 + p), v));
		s2 = f32x4.add(s2, f32x4.mul(v128.load(a2 + p), v));
		s3 = f32x4.add(s3, f32x4.mul(v128.load(a3 + p), v));
	}
	for (; p < <usize>(k << 2); p += 4) {
		const v = v128.load32_zero(b + p);
		s0 = f32x4.add(s0, f32x4.mul(v128.load32_zero(a + p), v));
		s1 = f32x4.add(s1, f32x4.mul(v128.load32_zero(a1 + p), v));
		s2 = f32x4.add(s2, f32x4.mul(v128.load32_zero(a2 + p), v));
		s3 = f32x4.add(s3, f32x4.mul(v128.load32_zero(a3 + p), v));
	}
	const t0 = v128.shuffle<f32>(s0, s1, 0, 4, 1, 5);
	const t1 = v128.shuffle<f32>(s0, s1, 2, 6, 3, 7);
	const t2 = v128.shuffle<f32>(s2, s3, 0, 4, 1, 5);
	const t3 = v128.shuffle<f32>(s2, s3, 2, 6, 3, 7);
	const left = f32x4.add(f32x4.add(v128.shuffle<f32>(t0, t2, 0, 1, 4, 5), v128.shuffle<f32>(t0, t2, 2, 3, 6, 7)), f32x4.add(v128.shuffle<f32>(t1, t3, 0, 1, 4, 5), v128.shuffle<f32>(t1, t3, 2, 3, 6, 7)));
	v128.store(c, left);
}

/**
 * c = Σ b[p] a[p] over k rows of m ≤ 4096 numbers: four rows at a time into float32 sums, those of 256 rows into float64.
 */
function combine(a: usize, aRow: usize, b: usize, bStep: usize, c: usize, m: i32, k: i32, scratch: usize): void {
	const totals = scratch + 16384;
	const bytes: usize = m << 2;
	memory.fill(totals, 0, m << 3);
	for (let p = 0; p < k; p += 256) {
		memory.fill(scratch, 0, bytes);
		const stop = min(p + 256, k);
		let q = p;
		for (; q + 4 <= stop; q += 4, a += 4 * aRow, b += 4 * bStep) {
			const b0 = v128.load_splat<f32>(b), b1 = v128.load_splat<f32>(b + bStep);
			const b2 = v128.load_splat<f32>(b + 2 * bStep), b3 = v128.load_splat<f32>(b + 3 * bStep);
			let j: usize = 0;
			for (; j + 16 <= bytes; j += 16) {
				const x = a + j;
				const s01 = f32x4.add(f32x4.mul(b0, v128.load(x)), f32x4.mul(b1, v128.load(x + aRow)));
				const s23 = f32x4.add(f32x4.mul(b2, v128.load(x + 2 * aRow)), f32x4.mul(b3, v128.load(x + 3 * aRow)));
				v128.store(scratch + j, f32x4.add(v128.load(scratch + j), f32x4.add(s01, s23)));
			}
			for (; j < bytes; j += 4)
				for (let l = 0; l < 4; l++) addProduct(scratch + j, a + j + l * aRow, b + l * bStep);
		}
		for (; q < stop; q++, a += aRow, b += bStep)
			for (let j: usize = 0; j < bytes; j += 4) addProduct(scratch + j, a + j, b);
		for (let j: usize = 0; j < bytes; j += 4)
			store<f64>(totals + 2 * j, load<f64>(totals + 2 * j) + load<f32>(scratch + j));
	}
	for (let j: usize = 0; j < bytes; j += 4) store<f32>(c + j, f32(load<f64>(totals + 2 * j)));
}

@inline
function addProduct(to: usize, x: usize, y: usize): void {
	store<f32>(to, load<f32>(to) + load<f32>(x) * load<f32>(y));
}
