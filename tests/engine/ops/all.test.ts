import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { failures } from '../../support/operators.ts';

test('all answers as PyTorch does', () => {
	expect(failures('all')).toEqual([]);
});

test('all refuses a dim that is not there', () => {
	expect(() => ones(2).all(3)).toThrow(/^all: dim must be between/);
});
