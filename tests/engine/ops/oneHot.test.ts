import { expect, test } from 'vitest';
import { nn, tensor } from '#lib/engine/index.ts';
import { failures } from '../../support/operators.ts';

const { oneHot } = nn.functional;

test('nn.functional.one_hot answers as PyTorch does', () => {
	expect(failures('nn.functional.one_hot')).toEqual([]);
});

test('oneHot refuses a class too many', () => {
	expect(() => oneHot(tensor([3]), 3)).toThrow(/^oneHot: each index must lie in 0…2/);
});
