const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);
const low = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 0 : 1;
const high = 1 - low;

/**
 * a · b + c with a single rounding, as a processor's fused multiply-add gives it.
 *
 * Two roundings where the product underflows or comes near the end of the scale. Source: Boldo and Melquiond,
 * "Emulation of FMA and correctly rounded sums" (IEEE Transactions on Computers 57, 2008): split
 * the product and the sums into value and error, add the two errors rounding to odd, and the
 * last addition rounds once.
 */
export function fma(a: number, b: number, c: number): number {
	const product = a * b;
	const productError = multiplicationError(a, b, product);
	const tail = c + productError;
	const sum = product + tail;
	const tailError = additionError(c, productError, tail);
	const result = sum + addToOdd(tailError, additionError(product, tail, sum));
	// Halves of numbers near the end of the scale overflow.
	return Number.isNaN(result) ? product + c : result;
}

/** a · b + c with a single rounding in float32; all three are float32 values. */
export function fmaf(a: number, b: number, c: number): number {
	// The product of two 24-bit numbers is exact in a double; only the sum can be rounded twice.
	return Math.fround(addToOdd(a * b, c));
}

/** a + b, where an inexact result takes the neighbour with odd last bit: safe to round again. */
function addToOdd(a: number, b: number): number {
	const sum = a + b;
	const error = additionError(a, b, sum);
	if (error === 0 || Number.isNaN(error)) return sum;
	float[0] = sum;
	if (words[low] & 1) return sum;
	if (error > 0 === sum > 0) words[low] |= 1;
	else if (words[low]-- === 0) words[high]--;
	return float[0];
}

function additionError(a: number, b: number, sum: number): number {
	const part = sum - a;
	return a - (sum - part) + (b - part);
}

function multiplicationError(a: number, b: number, product: number): number {
	const aScaled = 134217729 * a;
	const aHigh = aScaled - (aScaled - a);
	const aLow = a - aHigh;
	const bScaled = 134217729 * b;
	const bHigh = bScaled - (bScaled - b);
	const bLow = b - bHigh;
	return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}
