import { expect, test } from 'vitest';
import { failures } from '../../support/operators.ts';

test('isnan computes what PyTorch computes', () => {
	expect(failures('isnan')).toEqual([]);
});
