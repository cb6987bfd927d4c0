import { expect, test } from 'vitest';
import { failures } from '../../support/operators.ts';

test('isinf computes what PyTorch computes', () => {
	expect(failures('isinf')).toEqual([]);
});
