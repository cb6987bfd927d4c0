import { expect, test } from 'vitest';
import { ones, tensor } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('trace answers as PyTorch does', () => {
	expect(failures('trace')).toEqual([]);
});

test('the derivatives of trace agree with central differences, twice over', () => {
	expectDerivatives((x) => x.trace(), spaced([2, 3], -1, 1));
});

test('trace refuses a vector', () => {
	expect(() => ones(2).trace()).toThrow(/^trace: the tensor must be a matrix/);
});

test('an infinite gradient of the trace reaches the diagonal alone', () => {
	const x = ones(2, 2, { requiresGrad: true });
	x.trace().backward({ gradient: tensor(Infinity) });
	expect(x.grad?.tolist()).toEqual([
		[Infinity, 0],
		[0, Infinity]
	]);
});
