import { expect, test } from 'vitest';
import { ones, tensor } from '#lib/engine/index.ts';
import { expectDerivatives, spaced } from '../../support/derivatives.ts';
import { failures } from '../../support/operators.ts';

test('lerp answers as PyTorch does', () => {
	expect(failures('lerp')).toEqual([]);
});

test('the derivatives of lerp agree with central differences, twice over', () => {
	expectDerivatives(
		(x, y, z) => x.lerp(y, z),
		spaced([2, 3], -1, 1),
		spaced([2, 3], 0.5, 2),
		spaced([2, 3], 0.1, 0.9)
	);
	expectDerivatives((x, y) => x.lerp(y, 0.3), spaced([2, 3], -1, 1), spaced([2, 3], 0.5, 2));
});

test('lerp refuses two dtypes', () => {
	expect(() => ones(2).lerp(ones(2).double(), 0.5)).toThrow(/^lerp: both ends must have one dtype/);
});

test('beyond the start, digits come from the start too', () => {
	const [from, to] = [tensor(-0.08), tensor(1.21)];
	// PyTorch 1.13: torch.lerp(torch.tensor(-0.08), torch.tensor(1.21), -0.75), and with a tensor of it.
	const expected = -1.0475000143051147;
	expect(from.lerp(to, -0.75).item()).toBe(expected);
	expect(from.lerp(to, tensor(-0.75)).item()).toBe(expected);
});
