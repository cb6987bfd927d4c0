import { expect, test } from 'vitest';
import { float64 } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('to answers as PyTorch does', () => {
	expect(failures('to')).toEqual([]);
});

test('float answers as PyTorch does', () => {
	expect(failures('float')).toEqual([]);
});

test('double answers as PyTorch does', () => {
	expect(failures('double')).toEqual([]);
});

test('long answers as PyTorch does', () => {
	expect(failures('long')).toEqual([]);
});

test('bool answers as PyTorch does', () => {
	expect(failures('bool')).toEqual([]);
});

test('short answers as PyTorch does', () => {
	expect(failures('short')).toEqual([]);
});

test('byte answers as PyTorch does', () => {
	expect(failures('byte')).toEqual([]);
});

test('the derivatives of to agree with central differences, twice over', () => {
	expectDerivatives((x) => x.to(float64), spaced([2, 3], -1, 1));
});
