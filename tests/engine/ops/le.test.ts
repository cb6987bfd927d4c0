import { expect, test } from 'vitest';
import { failures } from '../../support/operators.ts';

test('le computes what PyTorch computes', () => {
	expect(failures('le')).toEqual([]);
});
