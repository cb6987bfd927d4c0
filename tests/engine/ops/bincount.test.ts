import { expect, test } from 'vitest';
import { tensor } from '#lib/engine/index.ts';
import { failures } from '../../support/operators.ts';

test('bincount answers as PyTorch does', () => {
	expect(failures('bincount')).toEqual([]);
});

test('bincount refuses numbers below 0', () => {
	expect(() => tensor([-1]).bincount()).toThrow(/^bincount: a vector of whole numbers/);
});
