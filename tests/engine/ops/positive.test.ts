import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { failures } from '../../support/operators.ts';

test('positive answers as PyTorch does', () => {
	expect(failures('positive')).toEqual([]);
});

test('positive refuses truths', () => {
	expect(() => ones(2).bool().positive()).toThrow(/^positive: the tensor must hold numbers/);
});
