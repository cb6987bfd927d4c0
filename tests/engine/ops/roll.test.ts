import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('roll answers as PyTorch does', () => {
	expect(failures('roll')).toEqual([]);
});

test('the derivatives of roll agree with central differences, twice over', () => {
	expectDerivatives((x) => x.roll([1, 2], [0, 1]), spaced([2, 3], -1, 1));
});

test('roll refuses a dim without a shift', () => {
	expect(() => ones(2, 2).roll([1], [0, 1])).toThrow(/^roll: as many shifts as dims/);
});
