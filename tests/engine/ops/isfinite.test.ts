import { expect, test } from 'vitest';
import { failures } from '../../support/operators.ts';

test('isfinite computes what PyTorch computes', () => {
	expect(failures('isfinite')).toEqual([]);
});
