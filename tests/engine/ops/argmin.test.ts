import { expect, test } from 'vitest';
import { zeros } from '#lib/engine/index.ts';
import { failures } from '../../support/operators.ts';

test('argmin answers as PyTorch does', () => {
	expect(failures('argmin')).toEqual([]);
});

test('argmin refuses no elements', () => {
	expect(() => zeros(0).argmin()).toThrow(/^argmin: there must be at least one element/);
});
