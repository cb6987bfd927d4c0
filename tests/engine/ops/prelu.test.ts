import { expect, test } from 'vitest';
import { nn, ones, tensor } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

const { prelu } = nn.functional;

test('nn.functional.prelu answers as PyTorch does', () => {
	expect(failures('nn.functional.prelu')).toEqual([]);
});

test('the derivatives of prelu agree with central differences, twice over', () => {
	expectDerivatives((x, y) => prelu(x, y), spaced([2, 3], -1, 1), spaced([3], 0.5, 2));
});

test('prelu refuses weights that do not fit', () => {
	expect(() => prelu(ones(2, 3), ones(2))).toThrow(/^prelu: one weight or a vector of 3/);
});

test('an infinite gradient at a positive place does not reach the weight', () => {
	const weight = tensor(0.25, { requiresGrad: true });
	prelu(tensor([1, -2.5]), weight).backward({ gradient: tensor([Infinity, 1.5]) });
	expect(weight.grad?.item()).toBe(-3.75);
});
