import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('trace answers as PyTorch does', () => {
	expect(failures('trace')).toEqual([]);
});

test('the derivatives of trace agree with central differences, twice over', () => {
	expectDerivatives((x) => x.trace(), spaced([2, 3], -1, 1));
});

test('trace refuses a vector', () => {
	expect(() => ones(2).trace()).toThrow(/^trace: the tensor must be a matrix/);
});
