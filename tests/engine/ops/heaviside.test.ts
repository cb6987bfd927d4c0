import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { failures } from '../../support/operators.ts';

test('heaviside answers as PyTorch does', () => {
	expect(failures('heaviside')).toEqual([]);
});

test('heaviside refuses two dtypes', () => {
	expect(() => ones(2).heaviside(ones(2).double())).toThrow(
		/^heaviside: both tensors must have one dtype/
	);
});
