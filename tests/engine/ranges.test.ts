import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as torch from '#lib/engine/index.ts';

const { arange, linspace } = torch;

interface Case {
	name: 'arange' | 'linspace' | 'logspace';
	arguments: [number, number, number];
	dtype: 'float32' | null;
	result: string;
	values: number[];
}

const cases = JSON.parse(
	readFileSync(new URL('../reference/ranges.json', import.meta.url), 'utf8')
) as Case[];

test.each(['arange', 'linspace', 'logspace'])('%s gives the numbers that PyTorch gives', (name) => {
	const mine = cases.filter((given) => given.name === name);
	expect(mine.length).toBeGreaterThan(5);
	for (const given of mine) {
		const options = given.dtype ? { dtype: torch[given.dtype] } : {};
		const [start, ...rest] = given.arguments;
		const out = (torch[given.name] as (...args: unknown[]) => torch.Tensor)(
			start,
			...rest,
			options
		);
		const label = `${name}(${given.arguments.join(', ')}, ${given.dtype})`;
		expect(out.dtype.name, label).toBe(given.result);
		const values = out.tolist() as number[];
		if (name !== 'logspace') expect(values, label).toEqual(given.values);
		else {
			// The last digit of a power is the C library's own.
			expect(values).toHaveLength(given.values.length);
			const tolerance = given.result === 'float64' ? 1e-14 : 1e-6;
			values.forEach((value, i) =>
				expect(Math.abs(value - given.values[i])).toBeLessThanOrEqual(
					tolerance * Math.abs(given.values[i])
				)
			);
		}
	}
});

test('whole bounds give whole numbers', () => {
	expect(String(arange(5))).toBe('tensor([0, 1, 2, 3, 4])');
	expect(String(arange(1, 2, 0.25))).toBe('tensor([1.0000, 1.2500, 1.5000, 1.7500])');
	expect(arange(3, 0, -1).tolist()).toEqual([3, 2, 1]);
	expect(linspace(0, 1, 3, { requiresGrad: true }).requiresGrad).toBe(true);
});

test('a range that leads nowhere is an error', () => {
	expect(() => arange(1, 5, 0)).toThrow('arange: finite bounds and a step other than 0');
	expect(() => arange(5, 1)).toThrow('arange: the step must lead from start to end');
	expect(() => linspace(0, 1, -1)).toThrow('linspace: sizes');
});
