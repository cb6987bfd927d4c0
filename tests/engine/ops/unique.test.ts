import { expect, test } from 'vitest';
import { arange, type DType, float32, float64, int64 } from '#lib/engine/index.ts';
import { failures } from '../../support/operators.ts';

test('unique answers as PyTorch does', () => {
	expect(failures('unique')).toEqual([]);
});

test.for<[number, DType, number[]]>([
	[100, float32, [35.5, 32, 11, 7.5, 4, 0.5]],
	[300, float64, [128.5, 125, 104, 100.5, 97, 27]],
	[40, int64, [11, 4, -3, 10, 3, -4]]
])('unsorted, %i elements come as PyTorch 1 finds them, hashed', ([n, dtype, first]) => {
	const whole = arange(n)
		.mul(7)
		.remainder(n - 13)
		.sub(9)
		.to(dtype);
	const x = dtype === int64 ? whole : whole.div(2);
	const [values, inverse, counts] = x.unique({
		sorted: false,
		returnInverse: true,
		returnCounts: true
	}) as [typeof x, typeof x, typeof x];
	expect(values.narrow(0, 0, 6).tolist()).toEqual(first);
	expect(values.indexSelect(0, inverse).equal(x)).toBe(true);
	expect(counts.sum().item()).toBe(n);
});
