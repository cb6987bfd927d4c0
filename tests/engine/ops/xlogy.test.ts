import { expect, test } from 'vitest';
import { tensor } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('xlogy answers as PyTorch does', () => {
	expect(failures('xlogy')).toEqual([]);
});

test('the derivatives of xlogy agree with central differences, twice over', () => {
	expectDerivatives((x, y) => x.xlogy(y), spaced([2, 3], -1, 1), spaced([2, 3], 0.5, 2));
});

test('where no gradient comes, none goes on through the logarithm of 0', () => {
	const a = tensor([2.5, 1.5], { requiresGrad: true });
	a.xlogy(tensor([0, 1])).backward({ gradient: tensor([0, 1.5]) });
	expect(a.grad?.tolist()).toEqual([0, 0]);
});
