import { expect, test } from 'vitest';
import { ones } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('norm answers as PyTorch does', () => {
	expect(failures('norm')).toEqual([]);
});

test('linalg.norm answers as PyTorch does', () => {
	expect(failures('linalg.norm')).toEqual([]);
});

test('linalg.vector_norm answers as PyTorch does', () => {
	expect(failures('linalg.vector_norm')).toEqual([]);
});

test('the derivatives of norm agree with central differences, twice over', () => {
	expectDerivatives((x) => x.norm(1, 1), spaced([2, 3], 0.3, 2));
	expectDerivatives((x) => x.norm(2, 1), spaced([2, 3], 0.3, 2));
	expectDerivatives((x) => x.norm(3, 1), spaced([2, 3], 0.3, 2));
	expectDerivatives((x) => x.norm(1.5, 1), spaced([2, 3], 0.3, 2));
	expectDerivatives((x) => x.norm(Infinity, 1), spaced([2, 3], 0.3, 2));
});

test('norm refuses singular values of a vector', () => {
	expect(() => ones(2).norm('nuc')).toThrow(/^norm: the nuclear norm takes matrices/);
});

test('norm refuses integers', () => {
	expect(() => ones(2).long().norm()).toThrow(/^norm: the dtype must be floating point/);
});
