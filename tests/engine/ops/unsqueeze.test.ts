import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('unsqueeze answers as PyTorch does', () => {
	expect(failures('unsqueeze')).toEqual([]);
});

test('the derivatives of unsqueeze agree with central differences, twice over', () => {
	expectDerivatives((x) => x.unsqueeze(-1), spaced([2, 3], -1, 1));
});

test('unsqueeze refuses a dim that is not there', () => {
	expect(() => ones(2).unsqueeze(3)).toThrow(/^unsqueeze: dim must be between -2 and 1/);
});
