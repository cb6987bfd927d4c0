import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('round answers as PyTorch does', () => {
	expect(failures('round')).toEqual([]);
});

test('the derivatives of round agree with central differences, twice over', () => {
	expectDerivatives((x) => x.round({ decimals: 1 }), spaced([2, 3], 0.31, 0.34));
});

test('round refuses decimals of integers', () => {
	expect(() => ones(2).long().round({ decimals: 1 })).toThrow(
		/^round: only floating-point numbers have decimals/
	);
});
