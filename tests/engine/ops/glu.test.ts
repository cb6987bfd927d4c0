import { expect, test } from 'vitest';
import { nn, ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

const { glu } = nn.functional;

test('nn.functional.glu answers as PyTorch does', () => {
	expect(failures('nn.functional.glu')).toEqual([]);
});

test('the derivatives of glu agree with central differences, twice over', () => {
	expectDerivatives((x) => glu(x, 0), spaced([2, 3], -1, 1));
});

test('glu refuses an odd size', () => {
	expect(() => glu(ones(3))).toThrow(/^glu: the dim must have an even size/);
});
