import { expect, test } from 'vitest';
import { type Tensor, webgpu } from '#lib/engine/index.ts';
import { check } from '../../../reference/check.ts';
import { type Case, decode, parseCases } from '../../../reference/values.ts';
import { checkOnGpu, fitsGpu } from '../../../support/operatorsOnGpu.ts';

const files = import.meta.glob<string>('../../../reference/operators/*.json', {
	query: '?raw',
	import: 'default',
	eager: true
});

/** What must look at the numbers before it knows its result, or the shape of it; on the GPU it says so. */
const readers = new Set(
	(
		'allclose argwhere bernoulli bincount bucketize cov equal index_put masked_scatter ' +
		'masked_select nn.functional.one_hot nonzero norm quantile searchsorted unique'
	).split(' ')
);

/**
 * Single numbers normalised: PyTorch's answer is the rounding error of a product that it adds up in one step, times
 * the weight, where ours on the GPU is 0 as it should be.
 */
const isRoundingError = ({ op, args }: Case): boolean =>
	op === 'nn.functional.layer_norm' && (decode(args[0]) as Tensor).shape.join() === '1';

test('the GPU computes what PyTorch computes, and within the same bounds', async () => {
	const device = await webgpu.init();
	const problems: string[] = [];
	const refused = new Set<string>();
	let count = 0;
	for (const text of Object.values(files)) {
		// Cases that the CPU fails too are the business of the ops' own tests.
		const cases = parseCases(text).filter(
			(entry) => fitsGpu(entry) && !isRoundingError(entry) && check(entry) === null
		);
		const found = await Promise.all(cases.map((entry) => checkOnGpu(entry, device)));
		count += cases.length;
		for (const [i, problem] of found.entries()) {
			const { op } = cases[i];
			if (problem?.endsWith('use (await x.cpu())')) refused.add(op);
			else if (problem) problems.push(`${op} ${i}: ${problem}`);
		}
	}
	expect(problems).toEqual([]);
	expect([...refused].filter((op) => !readers.has(op))).toEqual([]);
	expect(count).toBeGreaterThan(900);
}, 60_000);
