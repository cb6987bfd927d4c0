import { expect, test } from 'vitest';
import { failures } from '../../support/operators.ts';

test('logicalOr computes what PyTorch computes', () => {
	expect(failures('logical_or')).toEqual([]);
});
