import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('movedim answers as PyTorch does', () => {
	expect(failures('movedim')).toEqual([]);
});

test('the derivatives of movedim agree with central differences, twice over', () => {
	expectDerivatives((x) => x.movedim(0, 1), spaced([2, 3], -1, 1));
});

test('movedim refuses unequal lists', () => {
	expect(() => ones(2, 2).movedim([0, 1], 0)).toThrow(
		/^movedim: source and destination must name equally many/
	);
});
