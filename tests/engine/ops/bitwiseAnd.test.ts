import { expect, test } from 'vitest';
import { failures } from '../../support/operators.ts';

test('bitwiseAnd computes what PyTorch computes', () => {
	expect(failures('bitwise_and')).toEqual([]);
	expect(failures('__rand__')).toEqual([]);
});
