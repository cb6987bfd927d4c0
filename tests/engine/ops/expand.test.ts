import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('expand answers as PyTorch does', () => {
	expect(failures('expand')).toEqual([]);
});

test('expand_as answers as PyTorch does', () => {
	expect(failures('expand_as')).toEqual([]);
});

test('broadcast_to answers as PyTorch does', () => {
	expect(failures('broadcast_to')).toEqual([]);
});

test('the derivatives of expand agree with central differences, twice over', () => {
	expectDerivatives((x) => x.unsqueeze(0).expand(2, -1, -1), spaced([2, 3], -1, 1));
});

test('expand refuses a size that can not stretch', () => {
	expect(() => ones(2).expand(3)).toThrow(/^expand: only sizes of 1/);
});
