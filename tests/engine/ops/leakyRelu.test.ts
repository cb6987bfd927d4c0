import { expect, test } from 'vitest';
import { nn } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

const { leakyRelu } = nn.functional;

test('nn.functional.leaky_relu answers as PyTorch does', () => {
	expect(failures('nn.functional.leaky_relu')).toEqual([]);
});

test('the derivatives of leakyRelu agree with central differences, twice over', () => {
	expectDerivatives((x) => leakyRelu(x, { negativeSlope: 0.2 }), spaced([2, 3], -1, 1));
});
