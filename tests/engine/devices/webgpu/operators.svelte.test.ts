import { expect, test } from 'vitest';
import { type Tensor, webgpu } from '#lib/engine/index.ts';
import { check } from '../../../reference/check.ts';
import { type Case, decode, parseCases } from '../../../reference/values.ts';
import { checkOnGpu, checkRefusalOnGpu, hasTensors } from '../../../support/operatorsOnGpu.ts';

const files = import.meta.glob<string>('../../../reference/operators/*.json', {
	query: '?raw',
	import: 'default',
	eager: true
});

const words = (text: string) => new Set(text.split(' '));

/** What must look at the numbers before it knows its result, or the shape of it; on the GPU it says so. */
const readers = words(
	'allclose argwhere bincount equal masked_select nn.functional.one_hot nonzero norm unique'
);

/** Which have cases with a dtype that WGSL lacks. */
const otherDtypes = words('byte double float_power gather short');

/** What moves, selects or compares numbers and computes none: PyTorch's to the last bit. */
const exact = words(
	'abs all amax amin aminmax any argmax argmin argsort atleast_1d atleast_2d atleast_3d bool bucketize cat ceil ' +
		'chunk clone column_stack contiguous count_nonzero cummax cummin diag diagonal dsplit dstack eq expand_as fill ' +
		'flatten flip fliplr flipud floor full_like gather ge gt heaviside hsplit hstack index_copy index_fill ' +
		'index_select isclose isfinite isin isinf isnan isneginf isposinf kthvalue le logical_and logical_not logical_or ' +
		'logical_xor long lt mT masked_fill masked_scatter meshgrid mode movedim msort narrow narrow_copy ne neg ' +
		'new_full new_ones new_zeros nn.functional.hardshrink nn.functional.hardtanh nn.functional.relu ' +
		'nn.functional.relu6 nn.functional.threshold ones_like permute positive ravel reshape reshape_as roll rot90 ' +
		'round scatter searchsorted select sign signbit sort split split_with_sizes squeeze stack t tensor_split topk ' +
		'transpose tril triu trunc unbind unflatten unsqueeze view view_as vsplit vstack where zero_ zeros_like'
);

/**
 * How far from PyTorch's numbers an operator may be on the GPU, in multiples of what PyTorch's own tests allow in
 * float32 (1.3e-6 of the number and 1e-5 besides; ten times that for gradients). What stands not among those: 1.
 */
const slackOf = (op: string): number => (exact.has(op) ? 0 : 1);

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
	const untyped = new Set<string>();
	let count = 0;
	for (const text of Object.values(files)) {
		// Cases that the CPU fails too are the business of the ops' own tests.
		const cases = parseCases(text).filter(
			(entry) => entry.error === undefined && !isRoundingError(entry) && check(entry) === null
		);
		const found = await Promise.all(
			cases.map((entry) => checkOnGpu(entry, device, slackOf(entry.op)))
		);
		for (const [i, problem] of found.entries()) {
			const { op } = cases[i];
			if (problem?.endsWith('read it first with await t.cpu()')) refused.add(op);
			else if (problem?.startsWith('webgpu: the dtype must be')) untyped.add(op);
			else if (problem) problems.push(`${op} ${i}: ${problem}`);
			else count++;
		}
	}
	expect(problems).toEqual([]);
	expect(refused).toEqual(readers);
	expect(untyped).toEqual(otherDtypes);
	expect(count).toBeGreaterThan(1200);
}, 60_000);

test('the GPU refuses what PyTorch refuses, in our words', async () => {
	const device = await webgpu.init();
	// Weights below 0 and positions out of range, which only the numbers show, and float64 beside float32.
	const unseen = words('cov gather scatter scatter_add');
	const problems = Object.values(files).flatMap((text) =>
		parseCases(text)
			.filter((entry) => entry.error !== undefined && hasTensors(entry))
			.flatMap((entry) => {
				const problem = checkRefusalOnGpu(entry, device);
				return problem && !unseen.has(entry.op) ? [`${entry.op}: ${problem} (${entry.error})`] : [];
			})
	);
	expect(problems).toEqual([]);
});
