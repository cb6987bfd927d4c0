import { expect, test } from 'vitest';
import { failures } from '../../support/operators.ts';

test('logicalNot computes what PyTorch computes', () => {
	expect(failures('logical_not')).toEqual([]);
});
