import { expect, test } from 'vitest';
import { failures } from '../../support/operators.ts';

test('tril_indices answers as PyTorch does', () => {
	expect(failures('tril_indices')).toEqual([]);
});

test('triu_indices answers as PyTorch does', () => {
	expect(failures('triu_indices')).toEqual([]);
});
