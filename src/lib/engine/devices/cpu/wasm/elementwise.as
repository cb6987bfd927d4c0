import { exp, log, sigmoid, tanh } from './math';

/** One value of each kernel; the codes are those of launch.ts. */
@inline
function two(code: i32, x: v128, y: v128): v128 {
	switch (code) {
		case 0: return f32x4.add(x, y);
		case 1: return f32x4.sub(x, y);
		case 2: return f32x4.mul(x, y);
		case 3: return f32x4.div(x, y);
		case 4: return f32x4.max(x, y);
		case 5: return f32x4.min(x, y);
		// The gradient x unless the output y of a relu is 0.
		default: return v128.andnot(x, f32x4.le(y, f32x4.splat(0)));
	}
}

@inline
function one(code: i32, x: v128): v128 {
	switch (code) {
		case 0: return f32x4.neg(x);
		case 1: return f32x4.mul(x, x);
		case 2: return f32x4.pmax(x, f32x4.splat(0));
		case 3: return f32x4.abs(x);
		case 4: return f32x4.sqrt(x);
		case 5: return exp(x);
		case 6: return log(x);
		case 7: return tanh(x);
		case 8: return sigmoid(x);
		default: return f32x4.div(f32x4.splat(1), x);
	}
}

/** Two runs of n elements. The last few go through the same lanes one by one, so every element is rounded alike. */
@inline
function both(code: i32, a: usize, b: usize, o: usize, n: i32): void {
	for (const end = o + ((n & ~15) << 2); o < end; a += 64, b += 64, o += 64) {
		const v0 = two(code, v128.load(a), v128.load(b));
		const v1 = two(code, v128.load(a, 16), v128.load(b, 16));
		const v2 = two(code, v128.load(a, 32), v128.load(b, 32));
		const v3 = two(code, v128.load(a, 48), v128.load(b, 48));
		v128.store(o, v0);
		v128.store(o, v1, 16);
		v128.store(o, v2, 32);
		v128.store(o, v3, 48);
	}
	for (const end = o + ((n & 12) << 2); o < end; a += 16, b += 16, o += 16)
		v128.store(o, two(code, v128.load(a), v128.load(b)));
	for (const end = o + ((n & 3) << 2); o < end; a += 4, b += 4, o += 4)
		v128.store_lane<f32>(o, two(code, v128.load_zero<f32>(a), v128.load_zero<f32>(b)), 0);
}

/** A run and one number, in this order or the other. */
@inline
function mixed(code: i32, numberFirst: bool, a: usize, number: v128, o: usize, n: i32): void {
	for (const end = o + ((n & ~15) << 2); o < end; a += 64, o += 64) {
		const v0 = ordered(code, numberFirst, v128.load(a), number);
		const v1 = ordered(code, numberFirst, v128.load(a, 16), number);
		const v2 = ordered(code, numberFirst, v128.load(a, 32), number);
		const v3 = ordered(code, numberFirst, v128.load(a, 48), number);
		v128.store(o, v0);
		v128.store(o, v1, 16);
		v128.store(o, v2, 32);
		v128.store(o, v3, 48);
	}
	for (const end = o + ((n & 12) << 2); o < end; a += 16, o += 16)
		v128.store(o, ordered(code, numberFirst, v128.load(a), number));
	for (const end = o + ((n & 3) << 2); o < end; a += 4, o += 4)
		v128.store_lane<f32>(o, ordered(code, numberFirst, v128.load_zero<f32>(a), number), 0);
}

@inline
function ordered(code: i32, numberFirst: bool, x: v128, number: v128): v128 {
	return numberFirst ? two(code, number, x) : two(code, x, number);
}

@inline
function binaryRow(code: i32, a: usize, aStep: i32, b: usize, bStep: i32, o: usize, n: i32): void {
	if (aStep & bStep) both(code, a, b, o, n);
	else if (aStep) mixed(code, false, a, v128.load_splat<f32>(b), o, n);
	else if (bStep) mixed(code, true, b, v128.load_splat<f32>(a), o, n);
	else fillRow(o, two(code, v128.load_splat<f32>(a), v128.load_splat<f32>(b)), n);
}

@inline
function fillRow(o: usize, value: v128, n: i32): void {
	for (const end = o + ((n & ~3) << 2); o < end; o += 16) v128.store(o, value);
	for (const end = o + ((n & 3) << 2); o < end; o += 4) v128.store_lane<f32>(o, value, 0);
}

/** o = a ∘ b over `rows` rows of n: addresses, steps between rows in bytes, steps within a row 0 or 1. */
export function binary(
	code: i32, a: usize, aRow: usize, aStep: i32, b: usize, bRow: usize, bStep: i32,
	o: usize, oRow: usize, rows: i32, n: i32
): void {
	for (; rows > 0; rows--, a += aRow, b += bRow, o += oRow)
		binaryRun(code, a, aStep, b, bStep, o, n);
}

/** One such row. */
export function binaryRun(code: i32, a: usize, aStep: i32, b: usize, bStep: i32, o: usize, n: i32): void {
	switch (code) {
		case 0: return binaryRow(0, a, aStep, b, bStep, o, n);
		case 1: return binaryRow(1, a, aStep, b, bStep, o, n);
		case 2: return binaryRow(2, a, aStep, b, bStep, o, n);
		case 3: return binaryRow(3, a, aStep, b, bStep, o, n);
		case 4: return binaryRow(4, a, aStep, b, bStep, o, n);
		case 5: return binaryRow(5, a, aStep, b, bStep, o, n);
		default: return binaryRow(6, a, aStep, b, bStep, o, n);
	}
}

@inline
function each(code: i32, a: usize, o: usize, n: i32): void {
	for (const end = o + ((n & ~7) << 2); o < end; a += 32, o += 32) {
		const v0 = one(code, v128.load(a));
		const v1 = one(code, v128.load(a, 16));
		v128.store(o, v0);
		v128.store(o, v1, 16);
	}
	for (const end = o + ((n & 7) << 2); o < end; a += 4, o += 4)
		v128.store_lane<f32>(o, one(code, v128.load_zero<f32>(a)), 0);
}

// A function for each: inlined side by side, the compiler makes one loop of them that chooses for each four numbers.
function negs(a: usize, o: usize, n: i32): void { each(0, a, o, n); }
function squares(a: usize, o: usize, n: i32): void { each(1, a, o, n); }
function relus(a: usize, o: usize, n: i32): void { each(2, a, o, n); }
function abses(a: usize, o: usize, n: i32): void { each(3, a, o, n); }
function roots(a: usize, o: usize, n: i32): void { each(4, a, o, n); }
function exps(a: usize, o: usize, n: i32): void { each(5, a, o, n); }
function logs(a: usize, o: usize, n: i32): void { each(6, a, o, n); }
function tanhs(a: usize, o: usize, n: i32): void { each(7, a, o, n); }
function sigmoids(a: usize, o: usize, n: i32): void { each(8, a, o, n); }
function reciprocals(a: usize, o: usize, n: i32): void { each(9, a, o, n); }

/** o = f(a) for n elements in a row. */
export function unary(code: i32, a: usize, o: usize, n: i32): void {
	switch (code) {
		case 0: return negs(a, o, n);
		case 1: return squares(a, o, n);
		case 2: return relus(a, o, n);
		case 3: return abses(a, o, n);
		case 4: return roots(a, o, n);
		case 5: return exps(a, o, n);
		case 6: return logs(a, o, n);
		case 7: return tanhs(a, o, n);
		case 8: return sigmoids(a, o, n);
		default: return reciprocals(a, o, n);
	}
}

/** o = value for `rows` rows of n. */
export function fill(o: usize, oRow: usize, value: f32, rows: i32, n: i32): void {
	const all = f32x4.splat(value);
	for (; rows > 0; rows--, o += oRow) fillRow(o, all, n);
}

/** o += factor · x for n numbers, rounded once as by a processor's fused multiply-add, which PyTorch uses here. */
export function addScaled(x: usize, factor: f32, o: usize, n: i32): void {
	const f = f64x2.splat(factor);
	for (const end = o + ((n & ~3) << 2); o < end; x += 16, o += 16) {
		const low = f64x2.add(doubles(o), f64x2.mul(f, doubles(x)));
		const high = f64x2.add(doubles(o + 8), f64x2.mul(f, doubles(x + 8)));
		v128.store(
			o,
			v128.shuffle<f32>(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 1, 4, 5)
		);
	}
	for (const end = o + ((n & 3) << 2); o < end; x += 4, o += 4)
		store<f32>(o, f32(f64(load<f32>(o)) + f64(factor) * f64(load<f32>(x))));
}

@inline
function doubles(x: usize): v128 {
	return f64x2.promote_low_f32x4(v128.load64_zero(x));
}
