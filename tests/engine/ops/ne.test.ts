import { expect, test } from 'vitest';
import { failures } from '../../support/operators.ts';

test('ne computes what PyTorch computes', () => {
	expect(failures('ne')).toEqual([]);
});
