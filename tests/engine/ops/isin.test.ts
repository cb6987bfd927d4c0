import { expect, test } from 'vitest';
import { failures } from '../../support/operators.ts';

test('isin answers as PyTorch does', () => {
	expect(failures('isin')).toEqual([]);
});
