import { fma } from './fma.ts';

// How far each tabulated reciprocal lies from 1/centre, in units of its last place.
// prettier-ignore
const offsets = [
	-23142382, -57643754, -234334839, -124664804, 19045012, -123323398, -501163255, 342479926,
	-234593306, 57421184, 513617488, -240891478, 85169741, 28659150, 284053799, 342563057,
	-68420459, -346144712, -90113766, -464022980, 285342708, -489548825, 376054848, 47397812,
	-423637851, -260988534, 336107021, 448241578, 154177355, 447893384, 241227555, -420636714,
	-218426730, -96876684, -205835218, -368178198, -345128710, -510284502, 481763731, 209336112,
	429336310, 15489329, 442353177, -417834330, 73183371, 515232680, 507984536, 83787275,
	330409952, 151596684, 377744204, 198302857, 214798271, -345957716, 356163107, 215510022,
	-229897960, -131709726, 215213618, -464519207, -332821996, 385780520, -400344786, 256208139,
	478356527, 345720337, 128466877, 217515751, -162048343, 295127580, -235892775, -69369347,
	93666841, -272860130, 91915174, 29018059, 258893229, 386009280, -241633007, 68399381,
	386341370, 408940642, 65060217, -120872168, 189498853, -32395328, -49955913, 154042178,
	-346113480, 148348366, -396488327, -427431396, 107119491, -500798201, 212184347, 305888811,
	-330297730, -91422864, 6707636, 273897542, -512931067, -500150233, 485589437, -280752730,
	106848032, 30953893, -291342514, -408884927, 149302919, -107851081, 225432558, 460497078,
	-452391632, -490679353, 508304210, 493208081, 336502878, 526975298, -457361038, -312310462,
	-365194252, -421357131, 362015322, 310793228, -441535439, -69145545, -528727990, 433364383
];

// z runs through [0.6875, 1.375): 80 intervals below 1 and 48, twice as wide, above.
const reciprocals = new Float64Array(128);
const logarithms = new Float64Array(128);
for (let i = 0; i < 128; i++) {
	const centre = i < 80 ? (2 * (i + 176) + 1) / 512 : (2 * (i - 80) + 257) / 256;
	const reciprocal = 1 / centre;
	reciprocals[i] = reciprocal + offsets[i] * (reciprocal < 1 ? 2 ** -53 : 2 ** -52);
	logarithms[i] = Math.round(-Math.log(reciprocals[i]) * 2 ** 43) / 2 ** 43;
}

const ln2High = 0.6931471805598903;
const ln2Low = 5.497923018708371e-14;

const bits = new DataView(new ArrayBuffer(8));

/**
 * The natural logarithm as the GNU C library computes it on a processor with fused multiply-add,
 * bit for bit.
 *
 * NumPy calls the C library, and its error of up to 0.52 units in the last place shows in the last
 * digit of normal numbers; `Math.log` differs from it in 7 of 100 arguments, and from one browser to
 * the next. Method and coefficients: Arm Optimized Routines (MIT licence), which the GNU C library
 * adopted in 2.28. x = 2^k·z, and with r = z·(1/c) − 1 for the tabulated c nearest to z,
 * log x = k·log 2 + log c + r − r²/2 + r³·(…). Near 1, where log c would cancel, one longer
 * polynomial in x − 1.
 */
export function log(x: number): number {
	if (!(x >= 2.2250738585072014e-308 && x < Infinity) || x === 1) return Math.log(x);
	if (x >= 0.9375 && x < 1.064697265625) return logNearOne(x - 1);
	bits.setFloat64(0, x);
	const top = bits.getInt32(0) - 0x3fe60000;
	const k = top >> 20;
	const i = (top >> 13) & 127;
	bits.setInt32(0, bits.getInt32(0) - (k << 20));
	const r = fma(bits.getFloat64(0), reciprocals[i], -1);

	const start = k * ln2High + logarithms[i];
	const high = start + r;
	let low = fma(k, ln2Low, start - high + r);
	const r2 = r * r;
	low = fma(r2, -0.5000000000000001, low);
	const even = fma(r, -0.16667054827627667, 0.20000304511814496);
	const odd = fma(r, -0.2499999999622955, 0.33333333331825593);
	return fma(r * r2, fma(even, r2, odd), low) + high;
}

function logNearOne(r: number): number {
	const r2 = r * r;
	const r3 = r * r2;
	let first = fma(r, -0.24999999999998432, 0.3333333333333352);
	first = fma(r2, 0.19999999999320328, first);
	let second = fma(r, 0.14285715076560868, -0.16666666669929706);
	second = fma(r2, -0.12499997863982555, second);
	let third = fma(r, -0.10000486757818193, 0.11110712032936046);
	third = fma(r2, 0.09181994006195467, third);
	third = fma(r3, -0.08328363062289341, third);
	const series = fma(fma(third, r3, second), r3, first);

	// r − r²/2 in two parts: the upper 26 bits of r have an exact square.
	const scaled = r * 2 ** 27;
	const upper = r + scaled - scaled;
	const half = -0.5 * upper * upper;
	const high = r + half;
	const low = fma(-0.5 * (r - upper), upper + r, r - high + half);
	return fma(series, r3, low) + high;
}
