import { expect, test } from 'vitest';
import { failures } from '../../support/operators.ts';

test('lt computes what PyTorch computes', () => {
	expect(failures('lt')).toEqual([]);
});
