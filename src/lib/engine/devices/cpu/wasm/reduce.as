import { expNegative } from './math';

/** The four lanes of v added up in float64. */
@inline
export function lanes(v: v128): f64 {
	return f64(f32x4.extract_lane(v, 0)) + f64(f32x4.extract_lane(v, 1)) +
		(f64(f32x4.extract_lane(v, 2)) + f64(f32x4.extract_lane(v, 3)));
}

// Short sums run in float32 and in the order of PyTorch's loops, so that a lesson shows its very digits: sums side
// by side, 4 of single numbers or 4 of 8 lanes each, which then go into the first one by one.

/** Σ of n < 64 numbers, `step` bytes apart. */
function sumShort(x: usize, step: usize, n: i32): f32 {
	let s0: f32 = 0, s1: f32 = 0, s2: f32 = 0, s3: f32 = 0;
	let i = 0;
	for (; i + 4 <= n; i += 4, x += step << 2) {
		s0 += load<f32>(x);
		s1 += load<f32>(x + step);
		s2 += load<f32>(x + 2 * step);
		s3 += load<f32>(x + 3 * step);
	}
	for (; i < n; i++, x += step) s0 += load<f32>(x);
	return s0 + s1 + s2 + s3;
}

/** Σ of n < 256 numbers, `step` bytes apart, where PyTorch has other sums side by side: 16 at a time. */
function sumInTurn(x: usize, step: usize, n: i32): f32 {
	let blocks: f32 = 0, s: f32 = 0;
	for (let i = 1; i <= n; i++, x += step) {
		s += load<f32>(x);
		if (i & 15) continue;
		blocks += s;
		s = 0;
	}
	return s + blocks;
}

/** Σ of 8 ≤ n < 512 numbers in a row. */
function sumLanes(x: usize, n: i32): f32 {
	let l0 = f32x4.splat(0), h0 = l0, l1 = l0, h1 = l0, l2 = l0, h2 = l0, l3 = l0, h3 = l0;
	let i = 0;
	for (; i + 32 <= n; i += 32, x += 128) {
		l0 = f32x4.add(l0, v128.load(x));
		h0 = f32x4.add(h0, v128.load(x, 16));
		l1 = f32x4.add(l1, v128.load(x, 32));
		h1 = f32x4.add(h1, v128.load(x, 48));
		l2 = f32x4.add(l2, v128.load(x, 64));
		h2 = f32x4.add(h2, v128.load(x, 80));
		l3 = f32x4.add(l3, v128.load(x, 96));
		h3 = f32x4.add(h3, v128.load(x, 112));
	}
	for (; i + 8 <= n; i += 8, x += 32) {
		l0 = f32x4.add(l0, v128.load(x));
		h0 = f32x4.add(h0, v128.load(x, 16));
	}
	const l = f32x4.add(f32x4.add(f32x4.add(l0, l1), l2), l3);
	const h = f32x4.add(f32x4.add(f32x4.add(h0, h1), h2), h3);
	let s: f32 = 0;
	for (; i < n; i++, x += 4) s += load<f32>(x);
	s = s + f32x4.extract_lane(l, 0) + f32x4.extract_lane(l, 1) + f32x4.extract_lane(l, 2) + f32x4.extract_lane(l, 3);
	return s + f32x4.extract_lane(h, 0) + f32x4.extract_lane(h, 1) + f32x4.extract_lane(h, 2) + f32x4.extract_lane(h, 3);
}

/**
 * Σ of n numbers in a row: from 512 in float64, from 8192 in float32 lanes over 1024 numbers first, eight such stretches
 * side by side: a processor fetches ahead within a page of memory, and that many pages at once.
 */
export function sumRow(x: usize, n: i32): f64 {
	if (n < 512) return n < 8 ? sumShort(x, 4, n) : sumLanes(x, n);
	return sumOnto(0, x, n);
}

/** total + Σ of n numbers in a row as part of a long sum: after stretches of 8192, it is as if they had been one. */
export function sumOnto(total: f64, x: usize, n: i32): f64 {
	for (const end = x + ((n & ~8191) << 2); x < end; x += 28672) {
		let s0 = f32x4.splat(0), s1 = s0, s2 = s0, s3 = s0, s4 = s0, s5 = s0, s6 = s0, s7 = s0;
		for (const stop = x + 4096; x < stop; x += 16) {
			s0 = f32x4.add(s0, v128.load(x));
			s1 = f32x4.add(s1, v128.load(x, 4096));
			s2 = f32x4.add(s2, v128.load(x, 8192));
			s3 = f32x4.add(s3, v128.load(x, 12288));
			s4 = f32x4.add(s4, v128.load(x, 16384));
			s5 = f32x4.add(s5, v128.load(x, 20480));
			s6 = f32x4.add(s6, v128.load(x, 24576));
			s7 = f32x4.add(s7, v128.load(x, 28672));
		}
		total += lanes(s0) + lanes(s1) + (lanes(s2) + lanes(s3)) + (lanes(s4) + lanes(s5) + (lanes(s6) + lanes(s7)));
	}
	const rest = n & 8191;
	let d0 = f64x2.splat(0), d1 = d0;
	for (const end = x + ((rest & ~3) << 2); x < end; x += 16) {
		d0 = f64x2.add(d0, f64x2.promote_low_f32x4(v128.load64_zero(x)));
		d1 = f64x2.add(d1, f64x2.promote_low_f32x4(v128.load64_zero(x, 8)));
	}
	const d = f64x2.add(d0, d1);
	total += f64x2.extract_lane(d, 0) + f64x2.extract_lane(d, 1);
	for (const end = x + ((rest & 3) << 2); x < end; x += 4) total += load<f32>(x);
	return total;
}

/**
 * x (outer, n, inner) → o (outer, inner): sums over the middle, divided by `count`. `scratch` holds `inner` doubles.
 */
export function sum(x: usize, o: usize, outer: i32, n: i32, inner: i32, count: f64, scratch: usize): void {
	if (inner == 1) {
		for (; outer > 0; outer--, x += n << 2, o += 4) store<f32>(o, f32(sumRow(x, n) / count));
		return;
	}
	if (n < 64 && inner < 32) {
		const inTurn = inner < 8 ? inner & ~3 : 0;
		for (const step = inner << 2; outer > 0; outer--, x += n * step)
			for (let j = 0; j < inner; j++, o += 4) {
				const at = x + (j << 2);
				const total = j < inTurn ? sumInTurn(at, step, n) : sumShort(at, step, n);
				store<f32>(o, f32(f64(total) / count));
			}
		return;
	}
	for (; outer > 0; outer--, o += inner << 2) {
		memory.fill(scratch, 0, inner << 3);
		for (let i = 0; i < n; i++, x += inner << 2) {
			let j = 0;
			for (; j + 4 <= inner; j += 4) {
				const s = scratch + (j << 3);
				const v = v128.load(x + (j << 2));
				v128.store(s, f64x2.add(v128.load(s), f64x2.promote_low_f32x4(v)));
				const high = v128.shuffle<f32>(v, v, 2, 3, 2, 3);
				v128.store(s, f64x2.add(v128.load(s, 16), f64x2.promote_low_f32x4(high)), 16);
			}
			for (; j < inner; j++) {
				const s = scratch + (j << 3);
				store<f64>(s, load<f64>(s) + load<f32>(x + (j << 2)));
			}
		}
		for (let j = 0; j < inner; j++)
			store<f32>(o + (j << 2), f32(load<f64>(scratch + (j << 3)) / count));
	}
}

/** Rows of n: eˣ⁻ᵐ ∕ Σ eˣ⁻ᵐ with m the row's maximum. */
export function softmax(x: usize, o: usize, rows: i32, n: i32): void {
	const bytes: usize = n << 2;
	const even: usize = (n & ~15) << 2;
	for (; rows > 0; rows--, x += bytes, o += bytes) {
		let m0 = f32x4.splat(-Infinity), m1 = m0, m2 = m0, m3 = m0;
		let i: usize = 0;
		for (; i < even; i += 64) {
			m0 = f32x4.pmax(m0, v128.load(x + i));
			m1 = f32x4.pmax(m1, v128.load(x + i, 16));
			m2 = f32x4.pmax(m2, v128.load(x + i, 32));
			m3 = f32x4.pmax(m3, v128.load(x + i, 48));
		}
		for (; i < bytes; i += 4) m0 = f32x4.pmax(m0, v128.load_splat<f32>(x + i));
		m0 = f32x4.pmax(f32x4.pmax(m0, m1), f32x4.pmax(m2, m3));
		m0 = f32x4.pmax(m0, v128.shuffle<f32>(m0, m0, 2, 3, 0, 1));
		const m = f32x4.pmax(m0, v128.shuffle<f32>(m0, m0, 1, 0, 3, 2));
		let s0 = f32x4.splat(0), s1 = s0, s2 = s0, s3 = s0;
		for (i = 0; i < even; i += 64) {
			const e0 = expNegative(f32x4.sub(v128.load(x + i), m));
			const e1 = expNegative(f32x4.sub(v128.load(x + i, 16), m));
			const e2 = expNegative(f32x4.sub(v128.load(x + i, 32), m));
			const e3 = expNegative(f32x4.sub(v128.load(x + i, 48), m));
			v128.store(o + i, e0);
			v128.store(o + i, e1, 16);
			v128.store(o + i, e2, 32);
			v128.store(o + i, e3, 48);
			s0 = f32x4.add(s0, e0);
			s1 = f32x4.add(s1, e1);
			s2 = f32x4.add(s2, e2);
			s3 = f32x4.add(s3, e3);
		}
		let total = lanes(s0) + lanes(s1) + (lanes(s2) + lanes(s3));
		for (; i < bytes; i += 4) {
			const e = expNegative(f32x4.sub(v128.load_splat<f32>(x + i), m));
			v128.store_lane<f32>(o + i, e, 0);
			total += f32x4.extract_lane(e, 0);
		}
		const scale = f32x4.splat(f32(1 / total));
		for (i = 0; i < even; i += 64) {
			v128.store(o + i, f32x4.mul(v128.load(o + i), scale));
			v128.store(o + i, f32x4.mul(v128.load(o + i, 16), scale), 16);
			v128.store(o + i, f32x4.mul(v128.load(o + i, 32), scale), 32);
			v128.store(o + i, f32x4.mul(v128.load(o + i, 48), scale), 48);
		}
		for (; i < bytes; i += 4) store<f32>(o + i, load<f32>(o + i) * f32x4.extract_lane(scale, 0));
	}
}
