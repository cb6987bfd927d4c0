import { expect, test } from 'vitest';
import { arange } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('mode answers as PyTorch does', () => {
	expect(failures('mode')).toEqual([]);
});

test('mode finds the element at the place where PyTorch does, however many are equal', () => {
	for (const [n, place] of [
		[17, 10],
		[40, 20],
		[64, 10],
		[100, 40],
		[1000, 990]
	]) {
		const { values, indices } = arange(n).mul(7).remainder(10).mode();
		expect([values.item(), indices.item()], `${n} elements`).toEqual([0, place]);
	}
});

test('the derivatives of mode agree with central differences, twice over', () => {
	expectDerivatives((x) => x.mode(1).values, spaced([2, 3], -1, 1));
});
