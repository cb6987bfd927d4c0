import { expect, test } from 'vitest';
import { Generator, nn, ones } from '#lib/engine/index.ts';
import { failures } from '../../support/operators.ts';

const { dropout } = nn.functional;

test('dropout drops what PyTorch drops', () => {
	expect(failures('nn.functional.dropout')).toEqual([]);
});

test('dropout draws from the generator it is given', () => {
	const draw = () => dropout(ones(8), 0.5, { generator: new Generator().manualSeed(0) });
	expect(draw().tolist()).toEqual([0, 0, 2, 0, 0, 0, 2, 2]);
});

test('dropout does nothing when it may not', () => {
	const x = ones(3);
	expect(dropout(x, 0.5, { training: false })).toBe(x);
	expect(dropout(x, 0)).toBe(x);
	expect(dropout(x, 1).tolist()).toEqual([0, 0, 0]);
	expect(() => dropout(x, 1.5)).toThrow('dropout: the probability must be from 0 to 1');
});
