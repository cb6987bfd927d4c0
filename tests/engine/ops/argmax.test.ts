import { expect, test } from 'vitest';
import { zeros } from '#lib/engine/index.ts';
import { failures } from '../../support/operators.ts';

test('argmax answers as PyTorch does', () => {
	expect(failures('argmax')).toEqual([]);
});

test('argmax refuses no elements', () => {
	expect(() => zeros(0).argmax()).toThrow(/^argmax: there must be at least one element/);
});
