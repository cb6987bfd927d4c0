import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('permute answers as PyTorch does', () => {
	expect(failures('permute')).toEqual([]);
});

test('the derivatives of permute agree with central differences, twice over', () => {
	expectDerivatives((x) => x.permute(1, 0), spaced([2, 3], -1, 1));
});

test('permute refuses a dim left out', () => {
	expect(() => ones(2, 2).permute(0)).toThrow(/^permute: each of the 2 dims must be named once/);
});
