import { expect, test } from 'vitest';
import { failures } from '../../support/operators.ts';

test('count_nonzero answers as PyTorch does', () => {
	expect(failures('count_nonzero')).toEqual([]);
});
