import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { failures } from '../../support/operators.ts';

test('any answers as PyTorch does', () => {
	expect(failures('any')).toEqual([]);
});

test('any refuses a dim that is not there', () => {
	expect(() => ones(2).any(3)).toThrow(/^any: dim must be between/);
});
