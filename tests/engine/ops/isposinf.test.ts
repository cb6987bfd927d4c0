import { expect, test } from 'vitest';
import { failures } from '../../support/operators.ts';

test('isposinf answers as PyTorch does', () => {
	expect(failures('isposinf')).toEqual([]);
});

test('isneginf answers as PyTorch does', () => {
	expect(failures('isneginf')).toEqual([]);
});
