import { lanes } from './reduce';

/** c (m, without gaps) = a (m, k) · b (k): true if the steps allow it. */
export function times(
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
		if (k >= 4 && k <= 1024) {
			for (; i + 64 <= m; i += 64, a += 48 * aRow, c += 192)
				for (const stop = c + 64; c < stop; a += aRow, c += 4) fourDots(a, 16 * aRow, b, c, 64, k);
			for (; i + 4 <= m; i += 4, a += 4 * aRow, c += 16) fourDots(a, aRow, b, c, 4, k);
		}
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

/** Four rows of a at once, so that b is read a quarter as often: rows `aStep` apart, their results `cStep`. */
@inline
function fourDots(a: usize, aStep: usize, b: usize, c: usize, cStep: usize, k: i32): void {
	let s0 = f32x4.splat(0), s1 = s0, s2 = s0, s3 = s0;
	const a1 = a + aStep, a2 = a1 + aStep, a3 = a2 + aStep;
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
	const sums = f32x4.add(f32x4.add(v128.shuffle<f32>(t0, t2, 0, 1, 4, 5), v128.shuffle<f32>(t0, t2, 2, 3, 6, 7)), f32x4.add(v128.shuffle<f32>(t1, t3, 0, 1, 4, 5), v128.shuffle<f32>(t1, t3, 2, 3, 6, 7)));
	v128.store_lane<f32>(c, sums, 0);
	v128.store_lane<f32>(c + cStep, sums, 1);
	v128.store_lane<f32>(c + 2 * cStep, sums, 2);
	v128.store_lane<f32>(c + 3 * cStep, sums, 3);
}

/**
 * c = Σ b[p] a[p] over k rows of m ≤ 4096 numbers, 256 rows at a time, whose float32 sums go into float64; of these, one
 * of each quarter at a time, because four stretches of memory come sooner than one.
 */
function combine(a: usize, aRow: usize, b: usize, bStep: usize, c: usize, m: i32, k: i32, scratch: usize): void {
	const totals = scratch + 16384;
	const bytes: usize = m << 2;
	memory.fill(totals, 0, m << 3);
	for (let p = 0; p < k; p += 256) {
		memory.fill(scratch, 0, bytes);
		const count = min(256, k - p);
		const aStep = (count >> 2) * aRow;
		const step = (count >> 2) * bStep;
		for (let q = count >> 2; q > 0; q--, a += aRow, b += bStep) {
			const b0 = v128.load_splat<f32>(b), b1 = v128.load_splat<f32>(b + step);
			const b2 = v128.load_splat<f32>(b + 2 * step), b3 = v128.load_splat<f32>(b + 3 * step);
			let j: usize = 0;
			for (; j + 16 <= bytes; j += 16) {
				const x = a + j;
				const s01 = f32x4.add(f32x4.mul(b0, v128.load(x)), f32x4.mul(b1, v128.load(x + aStep)));
				const s23 = f32x4.add(f32x4.mul(b2, v128.load(x + 2 * aStep)), f32x4.mul(b3, v128.load(x + 3 * aStep)));
				v128.store(scratch + j, f32x4.add(v128.load(scratch + j), f32x4.add(s01, s23)));
			}
			for (; j < bytes; j += 4)
				for (let l = 0; l < 4; l++) addProduct(scratch + j, a + j + l * aStep, b + l * step);
		}
		a += 3 * aStep;
		b += 3 * step;
		for (let q = count & 3; q > 0; q--, a += aRow, b += bStep)
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
