import { expect, test } from 'vitest';
import { failures } from '../../support/operators.ts';

test('unique answers as PyTorch does', () => {
	expect(failures('unique')).toEqual([]);
});
