import type { UnaryKernel } from '../Device.ts';
import { erf, erfc } from './erf.ts';

/** To the nearest whole number, halves to the even one. */
function roundHalfToEven(x: number): number {
	const below = Math.floor(x);
	if (x - below !== 0.5) return Math.round(x);
	// What comes to 0 from below is −0.
	return below % 2 === 0 ? below : below === -1 ? -0 : below + 1;
}

/** What each unary kernel computes of one number, in float64 for every dtype; truth is 1. */
export const unaryFunctions: Record<UnaryKernel, (x: number) => number> = {
	neg: (x) => -x,
	abs: Math.abs,
	sign: (x) => Number(x > 0) - Number(x < 0),
	square: (x) => x * x,
	sqrt: Math.sqrt,
	rsqrt: (x) => 1 / Math.sqrt(x),
	reciprocal: (x) => 1 / x,
	exp: Math.exp,
	exp2: (x) => 2 ** x,
	expm1: Math.expm1,
	log: Math.log,
	log2: Math.log2,
	log10: Math.log10,
	log1p: Math.log1p,
	sin: Math.sin,
	cos: Math.cos,
	tan: Math.tan,
	asin: Math.asin,
	acos: Math.acos,
	atan: Math.atan,
	sinh: Math.sinh,
	cosh: Math.cosh,
	tanh: Math.tanh,
	asinh: Math.asinh,
	acosh: Math.acosh,
	atanh: Math.atanh,
	sigmoid: (x) => 1 / (1 + Math.exp(-x)),
	relu: (x) => (x < 0 ? 0 : x),
	erf,
	erfc,
	floor: Math.floor,
	ceil: Math.ceil,
	round: roundHalfToEven,
	trunc: Math.trunc,
	frac: (x) => x - Math.trunc(x),
	isnan: (x) => Number(Number.isNaN(x)),
	isinf: (x) => Number(x === Infinity || x === -Infinity),
	isfinite: (x) => Number(Number.isFinite(x)),
	signbit: (x) => Number(x < 0 || Object.is(x, -0)),
	logicalNot: (x) => Number(x === 0)
};
