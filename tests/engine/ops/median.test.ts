import { expect, test } from 'vitest';
import { tensor } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('median answers as PyTorch does', () => {
	expect(failures('median')).toEqual([]);
});

test('the derivatives of median agree with central differences, twice over', () => {
	expectDerivatives((x) => x.median(), spaced([2, 3], -1, 1));
	expectDerivatives((x) => x.median(1).values, spaced([2, 3], -1, 1));
});

test('an infinite gradient of the median reaches the median alone', () => {
	const x = tensor([3, 1, 2.5], { requiresGrad: true });
	x.median().backward({ gradient: tensor(Infinity) });
	expect(x.grad?.tolist()).toEqual([0, 0, Infinity]);
});
