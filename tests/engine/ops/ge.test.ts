import { expect, test } from 'vitest';
import { failures } from '../../support/operators.ts';

test('ge computes what PyTorch computes', () => {
	expect(failures('ge')).toEqual([]);
});
