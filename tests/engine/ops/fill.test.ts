import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { failures } from '../../support/operators.ts';

test('fill answers as PyTorch does', () => {
	expect(failures('fill')).toEqual([]);
});

test('zero_ answers as PyTorch does', () => {
	expect(failures('zero_')).toEqual([]);
});

test('fill refuses a source that does not fit', () => {
	expect(() => ones(2).copy_(ones(3))).toThrow(
		/^copy_: shapes must be equal or 1|^copy_: the source must broadcast/
	);
});
