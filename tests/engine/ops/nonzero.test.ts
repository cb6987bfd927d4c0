import { expect, test } from 'vitest';
import { failures } from '../../support/operators.ts';

test('nonzero answers as PyTorch does', () => {
	expect(failures('nonzero')).toEqual([]);
});

test('argwhere answers as PyTorch does', () => {
	expect(failures('argwhere')).toEqual([]);
});
