import { expect, test } from 'vitest';
import { nn, tensor } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

const { nllLoss } = nn.functional;

test('nn.functional.nll_loss answers as PyTorch does', () => {
	expect(failures('nn.functional.nll_loss')).toEqual([]);
});

test('the derivatives of nllLoss agree with central differences, twice over', () => {
	expectDerivatives((x) => nllLoss(x, tensor([0, 2])), spaced([2, 3], -1, 1));
});

test('what is ignored may be NaN', () => {
	const x = tensor([
		[NaN, -1],
		[-0.5, -2]
	]).requiresGrad_();
	const loss = nllLoss(x, tensor([0, 1]), { ignoreIndex: 0, reduction: 'sum' });
	loss.backward();
	expect(loss.item()).toBe(2);
	expect(x.grad?.tolist()).toEqual([
		[0, 0],
		[0, -1]
	]);
});
