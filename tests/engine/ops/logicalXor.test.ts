import { expect, test } from 'vitest';
import { failures } from '../../support/operators.ts';

test('logicalXor computes what PyTorch computes', () => {
	expect(failures('logical_xor')).toEqual([]);
});
