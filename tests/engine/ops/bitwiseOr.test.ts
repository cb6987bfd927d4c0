import { expect, test } from 'vitest';
import { failures } from '../../support/operators.ts';

test('bitwiseOr computes what PyTorch computes', () => {
	expect(failures('bitwise_or')).toEqual([]);
	expect(failures('__ror__')).toEqual([]);
});
