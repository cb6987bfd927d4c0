import { expect, test } from 'vitest';
import { signed, sum } from '#lib/widgets/loss-curve/signed.ts';

test('a change has its sign in front', () => {
	expect([1.5, -1.5, 0].map(signed)).toEqual(['+1.5000', '−1.5000', '0.0000']);
});

test('a sum keeps its signs apart', () => {
	expect(sum(-98.36, 16.66, -81.7)).toBe('−98.36 + 16.66 = −81.70');
	expect(sum(-37.81, -22.13, -59.94)).toBe('−37.81 + (−22.13) = −59.94');
});
