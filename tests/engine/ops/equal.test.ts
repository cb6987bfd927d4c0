import { expect, test } from 'vitest';
import { failures } from '../../support/operators.ts';

test('equal answers as PyTorch does', () => {
	expect(failures('equal')).toEqual([]);
});
