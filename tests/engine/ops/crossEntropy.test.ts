import { expect, test } from 'vitest';
import { nn, tensor } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

const { crossEntropy } = nn.functional;

test('nn.functional.cross_entropy answers as PyTorch does', () => {
	expect(failures('nn.functional.cross_entropy')).toEqual([]);
});

test('the derivatives of crossEntropy agree with central differences, twice over', () => {
	expectDerivatives((x) => crossEntropy(x, tensor([0, 2])), spaced([2, 3], -1, 1));
});
