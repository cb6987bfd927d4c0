import { expect, test } from 'vitest';
import { failures } from '../../support/operators.ts';

test('searchsorted answers as PyTorch does', () => {
	expect(failures('searchsorted')).toEqual([]);
});

test('bucketize answers as PyTorch does', () => {
	expect(failures('bucketize')).toEqual([]);
});
