import { expect, test } from 'vitest';
import { failures } from '../../support/operators.ts';

test('gt computes what PyTorch computes', () => {
	expect(failures('gt')).toEqual([]);
});
