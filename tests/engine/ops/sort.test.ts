import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('sort answers as PyTorch does', () => {
	expect(failures('sort')).toEqual([]);
});

test('argsort answers as PyTorch does', () => {
	expect(failures('argsort')).toEqual([]);
});

test('msort answers as PyTorch does', () => {
	expect(failures('msort')).toEqual([]);
});

test('the derivatives of sort agree with central differences, twice over', () => {
	expectDerivatives((x) => x.sort(1, { descending: true }).values, spaced([2, 3], -1, 1));
});
