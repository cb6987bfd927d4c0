import type { BinaryKernel } from '../Device.ts';

type Two = (a: number, b: number) => number;

const isNaN = Number.isNaN;
const log1pExp = (x: number): number => Math.log1p(Math.exp(x));

/** The remainder with the sign of the divisor: Python's `%`. */
function remainder(a: number, b: number): number {
	const rest = a % b;
	return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest;
}

/** The size of `a` with the sign of `b`. */
const copysign = (a: number, b: number): number =>
	b < 0 || Object.is(b, -0) ? -Math.abs(a) : Math.abs(a);

/** The quotient rounded down, exact where a / b itself would round up: Python's `//`. */
function floorDivide(a: number, b: number): number {
	if (b === 0) return a / b;
	const rest = a % b;
	let quotient = (a - rest) / b;
	if (rest !== 0 && b < 0 !== rest < 0) quotient -= 1;
	if (quotient === 0) return copysign(0, a / b);
	const down = Math.floor(quotient);
	return quotient - down > 0.5 ? down + 1 : down;
}

/** log(eᵃ + eᵇ) without overflow. */
function logAddExp(a: number, b: number): number {
	if (a === b && !Number.isFinite(a)) return a;
	return Math.max(a, b) + log1pExp(-Math.abs(a - b));
}

/** What `of` does to 32 bits, done to all that a whole number in float64 has: JavaScript's own operators see the last 32. */
const bitwise = (of: Two): Two => {
	const size = 2 ** 32;
	return (a, b) => of(Math.floor(a / size), Math.floor(b / size)) * size + (of(a, b) >>> 0);
};

/** What each binary kernel computes of two numbers, in float64 for every dtype; truth is 1. */
export const binaryFunctions: Record<BinaryKernel, Two> = {
	add: (a, b) => a + b,
	sub: (a, b) => a - b,
	mul: (a, b) => a * b,
	div: (a, b) => a / b,
	floorDivide,
	truncDivide: (a, b) => Math.trunc(a / b),
	remainder,
	fmod: (a, b) => a % b,
	// JavaScript has 1 ** ±∞ and 1 ** NaN as NaN; in C and PyTorch they are 1.
	pow: (a, b) => (a === 1 || (a === -1 && !Number.isFinite(b) && !isNaN(b)) ? 1 : a ** b),
	atan2: Math.atan2,
	hypot: Math.hypot,
	copysign,
	maximum: Math.max,
	minimum: Math.min,
	fmax: (a, b) => (isNaN(a) ? b : isNaN(b) ? a : Math.max(a, b)),
	fmin: (a, b) => (isNaN(a) ? b : isNaN(b) ? a : Math.min(a, b)),
	heaviside: (a, b) => (a === 0 ? b : Number(a > 0)),
	xlogy: (a, b) => (a === 0 && !isNaN(b) ? 0 : a * Math.log(b)),
	logaddexp: logAddExp,
	/** The gradient `a` unless the output `b` of a relu is 0. */
	reluBackward: (a, b) => (b <= 0 ? 0 : a),
	eq: (a, b) => Number(a === b),
	ne: (a, b) => Number(a !== b),
	lt: (a, b) => Number(a < b),
	le: (a, b) => Number(a <= b),
	gt: (a, b) => Number(a > b),
	ge: (a, b) => Number(a >= b),
	logicalAnd: (a, b) => Number(a !== 0 && b !== 0),
	logicalOr: (a, b) => Number(a !== 0 || b !== 0),
	logicalXor: (a, b) => Number((a !== 0) !== (b !== 0)),
	bitwiseAnd: bitwise((a, b) => a & b),
	bitwiseOr: bitwise((a, b) => a | b),
	bitwiseXor: bitwise((a, b) => a ^ b)
};

/** The quotient of two float32 is one before it is rounded towards 0: 6.06 ÷ 0.606 is 10. */
export const truncDivideSingle: Two = (a, b) => Math.trunc(Math.fround(a / b));

/** Powers of whole numbers: with negative exponents only 1 and −1 have one, all others give 0. */
export function integerPower(a: number, b: number): number {
	if (b >= 0) return a ** b;
	return a === 1 ? 1 : a === -1 ? (b % 2 === 0 ? 1 : -1) : 0;
}
