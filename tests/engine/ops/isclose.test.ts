import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { failures } from '../../support/operators.ts';

test('isclose answers as PyTorch does', () => {
	expect(failures('isclose')).toEqual([]);
});

test('allclose answers as PyTorch does', () => {
	expect(failures('allclose')).toEqual([]);
});

test('isclose refuses two dtypes', () => {
	expect(() => ones(2).isclose(ones(2).double())).toThrow(
		/^isclose: both tensors must have one dtype/
	);
});
