import { expect, test } from 'vitest';
import { failures } from '../../support/operators.ts';

test('eq computes what PyTorch computes', () => {
	expect(failures('eq')).toEqual([]);
});
