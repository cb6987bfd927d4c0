import type { BinaryKernel } from '../Device.ts';
import type { Scalar } from './wgsl.ts';

/** Bits are of whole numbers and truths alone. */
type BitKernel = `bitwise${string}` & BinaryKernel;

/**
 * What each binary kernel computes of `x` and `y`, floats, in WGSL. Unequal is what isn't equal: some compilers
 * take `!=` for false where something isn't a number.
 */
const floats: Record<Exclude<BinaryKernel, BitKernel>, string> = {
	add: 'x + y',
	sub: 'x - y',
	mul: 'x * y',
	div: 'x / y',
	floorDivide: 'floorQuotient(x, y)',
	truncDivide: 'trunc(x / y)',
	remainder: 'moduloOf(x, y)',
	fmod: 'remainderOf(x, y)',
	pow: 'power(x, y)',
	atan2: 'arctangent2(x, y)',
	hypot: 'hypotenuse(x, y)',
	copysign: 'withSign(x, y)',
	maximum: 'select(max(x, y), x + y, isNan(x) || isNan(y))',
	minimum: 'select(min(x, y), x + y, isNan(x) || isNan(y))',
	fmax: 'select(select(max(x, y), x, isNan(y)), y, isNan(x))',
	fmin: 'select(select(min(x, y), x, isNan(y)), y, isNan(x))',
	heaviside: 'select(select(0.0, 1.0, x > 0.0 && !isNan(x)), y, x == 0.0)',
	xlogy: 'select(x * logarithm(y), 0.0, x == 0.0 && !isNan(y))',
	logaddexp: 'logSumExp(x, y)',
	reluBackward: 'select(x, T(0), y <= T(0))',
	eq: 'R(x == y)',
	ne: 'R(!(x == y))',
	lt: 'R(x < y)',
	le: 'R(x <= y)',
	gt: 'R(x > y)',
	ge: 'R(x >= y)',
	logicalAnd: 'R(!(x == T(0)) && !(y == T(0)))',
	logicalOr: 'R(!(x == T(0)) || !(y == T(0)))',
	logicalXor: 'R((x == T(0)) != (y == T(0)))'
};

/** What is different for whole numbers, or is of them alone. */
const wholes: Partial<Record<BinaryKernel, string>> & Record<BitKernel, string> = {
	bitwiseAnd: 'x & y',
	bitwiseOr: 'x | y',
	bitwiseXor: 'x ^ y',
	floorDivide: 'wholeFloor(x, y)',
	truncDivide: 'select(x / y, 0, y == 0)',
	remainder: 'wholeModulo(x, y)',
	fmod: 'x % y',
	pow: 'whole(x, y)',
	maximum: 'max(x, y)',
	minimum: 'min(x, y)',
	fmax: 'max(x, y)',
	fmin: 'min(x, y)',
	heaviside: 'select(select(T(0), T(1), x > T(0)), y, x == T(0))'
};

/** What is different for truths: a sum of them is true, not two. */
const truths: typeof wholes = { ...wholes, add: 'x | y' };

/** The value of a binary kernel for `x` and `y` of type T, as a WGSL expression of type R. */
export const binaryExpression = (kernel: BinaryKernel, type: Scalar): string =>
	(type === 'f32' ? undefined : (type === 'u32' ? truths : wholes)[kernel]) ??
	floats[kernel as Exclude<BinaryKernel, BitKernel>];
