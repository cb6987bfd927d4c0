import { expect, test } from 'vitest';
import { nn } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

const { logsigmoid } = nn.functional;

test('nn.functional.logsigmoid answers as PyTorch does', () => {
	expect(failures('nn.functional.logsigmoid')).toEqual([]);
});

test('the derivatives of logsigmoid agree with central differences, twice over', () => {
	expectDerivatives((x) => logsigmoid(x), spaced([2, 3], -1, 1));
});
