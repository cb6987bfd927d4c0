import type { UnaryKernel } from '../Device.ts';
import type { Scalar } from './wgsl.ts';

/** What each unary kernel computes of `x`, a float, in WGSL. */
const floats: Record<UnaryKernel, string> = {
	neg: '-x',
	abs: 'abs(x)',
	sign: 'select(sign(x), 0, isNan(x))',
	square: 'x * x',
	sqrt: 'select(sqrt(x), nan(), x < 0.0)',
	rsqrt: 'select(1.0 / sqrt(x), nan(), x < 0.0)',
	reciprocal: '1.0 / x',
	exp: 'exponential(x)',
	exp2: 'exponential2(x)',
	expm1: 'exponentialMinus1(x)',
	log: 'logarithm(x)',
	log2: 'logarithm2(x)',
	log10: 'logarithm10(x)',
	log1p: 'logarithm1Plus(x)',
	sin: 'sine(x)',
	cos: 'cosine(x)',
	tan: 'sine(x) / cosine(x)',
	asin: 'arcsine(x)',
	acos: 'arccosine(x)',
	atan: 'arctangent(x)',
	sinh: 'sineh(x)',
	cosh: 'cosineh(x)',
	tanh: 'tangenth(x)',
	asinh: 'areasine(x)',
	acosh: 'areacosine(x)',
	atanh: 'areatangent(x)',
	sigmoid: 'logistic(x)',
	relu: 'select(x, 0.0, x <= 0.0)',
	erf: 'errorFunction(x)',
	erfc: 'errorComplement(x)',
	floor: 'floor(x)',
	ceil: 'ceil(x)',
	round: 'round(x)',
	trunc: 'trunc(x)',
	frac: 'x - trunc(x)',
	isnan: 'R(isNan(x))',
	isinf: 'R(isInf(x))',
	isfinite: 'R(!isNan(x) && !isInf(x))',
	signbit: 'R(isNegative(x))',
	logicalNot: 'R(x == 0.0)'
};

/** What is different for whole numbers and truths. */
const wholes: Partial<Record<UnaryKernel, string>> = {
	sign: 'sign(x)',
	relu: 'max(x, T(0))',
	floor: 'x',
	ceil: 'x',
	round: 'x',
	trunc: 'x',
	frac: 'T(0)',
	isnan: 'R(false)',
	isinf: 'R(false)',
	isfinite: 'R(true)',
	signbit: 'R(x < T(0))',
	logicalNot: 'R(x == T(0))'
};

/** What is different for truths. */
const truths: Partial<Record<UnaryKernel, string>> = {
	...wholes,
	abs: 'x',
	sign: 'x',
	relu: 'x',
	signbit: 'R(false)'
};

/** The value of a unary kernel for `x` of type T, as a WGSL expression of type R. */
export const unaryExpression = (kernel: UnaryKernel, type: Scalar): string =>
	(type === 'f32' ? undefined : (type === 'u32' ? truths : wholes)[kernel]) ?? floats[kernel];
