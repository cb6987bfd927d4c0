import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('addmm answers as PyTorch does', () => {
	expect(failures('addmm')).toEqual([]);
});

test('addmv answers as PyTorch does', () => {
	expect(failures('addmv')).toEqual([]);
});

test('addbmm answers as PyTorch does', () => {
	expect(failures('addbmm')).toEqual([]);
});

test('baddbmm answers as PyTorch does', () => {
	expect(failures('baddbmm')).toEqual([]);
});

test('addr answers as PyTorch does', () => {
	expect(failures('addr')).toEqual([]);
});

test('the derivatives of addmm agree with central differences, twice over', () => {
	expectDerivatives(
		(x, y, z) => x.addmm(y, z, { beta: 2, alpha: 3 }),
		spaced([2], 0, 1),
		spaced([2, 3], -1, 1),
		spaced([3, 2], 0, 1)
	);
	expectDerivatives(
		(x, y, z) => x.addmv(y, z),
		spaced([2], 0, 1),
		spaced([2, 3], -1, 1),
		spaced([3], 0.5, 2)
	);
	expectDerivatives(
		(x, y, z) => x.baddbmm(y, z),
		spaced([2, 2, 2], 0, 1),
		spaced([2, 2, 3], 0, 1),
		spaced([2, 3, 2], 0, 1)
	);
	expectDerivatives(
		(x, y, z) => x.addbmm(y, z),
		spaced([2, 2], 0, 1),
		spaced([2, 2, 3], 0, 1),
		spaced([2, 3, 2], 0, 1)
	);
	expectDerivatives(
		(x, y, z) => x.addr(y, z),
		spaced([2, 3], 0, 1),
		spaced([2], 0, 1),
		spaced([3], 0.5, 2)
	);
});

test('addmm refuses inner sizes that differ', () => {
	expect(() => ones(2).addmm(ones(2, 3), ones(2, 3))).toThrow(
		/^addmm: the matrices must have 2 dimensions and equal inner sizes/
	);
});
