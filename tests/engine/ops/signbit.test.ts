import { expect, test } from 'vitest';
import { failures } from '../../support/operators.ts';

test('signbit computes what PyTorch computes', () => {
	expect(failures('signbit')).toEqual([]);
});
