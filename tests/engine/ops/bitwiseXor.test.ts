import { expect, test } from 'vitest';
import { failures } from '../../support/operators.ts';

test('bitwiseXor computes what PyTorch computes', () => {
	expect(failures('bitwise_xor')).toEqual([]);
	expect(failures('__rxor__')).toEqual([]);
});
