import { expect, test } from 'vitest';
import { failures } from '../../support/operators.ts';

test('logicalAnd computes what PyTorch computes', () => {
	expect(failures('logical_and')).toEqual([]);
});
