import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('log_softmax answers as PyTorch does', () => {
	expect(failures('log_softmax')).toEqual([]);
});

test('the derivatives of logSoftmax agree with central differences, twice over', () => {
	expectDerivatives((x) => x.logSoftmax(1), spaced([2, 3], -1, 1));
});

test('logSoftmax refuses integers', () => {
	expect(() => ones(2).long().logSoftmax(0)).toThrow(
		/^logSoftmax: the dtype must be floating point/
	);
});
