import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { manualSeed, randn } from '#lib/engine/index.ts';

const recorded = JSON.parse(
	readFileSync(new URL('../../../reference/rounding.json', import.meta.url), 'utf8')
) as {
	rows: { n: number; sum: number; mean: number }[];
	tables: { shape: [number, number]; sum0: number[]; mean1: number[] }[];
	products: { sizes: [number, number, number]; values: number[] }[];
	stacks: {
		sizes: [number, number, number, number];
		bmm: number[];
		baddbmm: number[];
		addbmm: number[];
	}[];
};

test('short sums and small products have the very digits of PyTorch', () => {
	manualSeed(1);
	for (const { n, sum, mean } of recorded.rows) {
		const x = randn(n);
		expect([x.sum().item(), x.mean().item()], `${n} numbers`).toEqual([sum, mean]);
	}
	for (const { shape, sum0, mean1 } of recorded.tables) {
		const x = randn(shape);
		expect(x.sum(0).tolist(), `columns of ${shape.join(' × ')}`).toEqual(sum0);
		expect(x.mean(1).tolist(), `rows of ${shape.join(' × ')}`).toEqual(mean1);
	}
	for (const { sizes, values } of recorded.products) {
		const [n, k, m] = sizes;
		const product = randn(n, k).matmul(randn(m, k).t());
		expect(product.flatten().tolist(), sizes.join(' × ')).toEqual(values);
	}
	for (const { sizes, ...values } of recorded.stacks) {
		const [count, n, k, m] = sizes;
		const [a, b, x] = [randn(count, n, k), randn(count, k, m), randn(count, n, m)];
		const computed = {
			bmm: a.bmm(b),
			baddbmm: x.baddbmm(a, b),
			addbmm: x.select(0, 0).addbmm(a, b)
		};
		for (const [name, tensor] of Object.entries(computed))
			expect(tensor.flatten().tolist(), `${name} of ${sizes.join(' × ')}`).toEqual(
				values[name as keyof typeof values]
			);
	}
});
