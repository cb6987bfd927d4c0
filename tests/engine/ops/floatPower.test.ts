import { expect, test } from 'vitest';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('float_power answers as PyTorch does', () => {
	expect(failures('float_power')).toEqual([]);
});

test('the derivatives of floatPower agree with central differences, twice over', () => {
	expectDerivatives((x) => x.floatPower(1.5), spaced([2, 3], 0.5, 2));
});
