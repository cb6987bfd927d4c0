import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
	arange,
	data,
	Generator,
	manualSeed,
	rand,
	tensor,
	type Tensor
} from '#lib/engine/index.ts';

interface Recorded {
	loaders: Record<string, { batches: number[][]; then: number[]; next: number; length: number }>;
	splits: { lengths: number[]; parts: number[][] }[];
	with_generator: number[];
}

const recorded = JSON.parse(
	readFileSync(new URL('../../reference/loading.json', import.meta.url), 'utf8')
) as Recorded;

const { DataLoader, randomSplit, Subset, TensorDataset } = data;
const samples = new TensorDataset(arange(23));
const generator = () => new Generator().manualSeed(5);
const shuffle = true;
const dropLast = true;

const loaders: Record<string, () => data.DataLoader> = {
	shuffle: () => new DataLoader(samples, 5, { shuffle }),
	'in order': () => new DataLoader(samples, { batchSize: 6 }),
	'drop last': () => new DataLoader(samples, 4, { shuffle, dropLast }),
	'one by one': () => new DataLoader(samples, { shuffle }),
	generator: () => new DataLoader(samples, 8, { shuffle, generator: generator() }),
	'generator, drop last': () =>
		new DataLoader(samples, 8, { shuffle, dropLast, generator: generator() })
};

test.each(Object.keys(recorded.loaders))('%s gives the batches of PyTorch', (name) => {
	const { batches, then, next, length } = recorded.loaders[name];
	manualSeed(3);
	const loader = loaders[name]();
	expect(loader.length).toBe(length);
	const epochs = [...loader, ...loader].map(([batch]) => batch.tolist());
	expect(epochs).toEqual(batches);
	for (const [batch] of loader) {
		expect(batch.tolist()).toEqual(then);
		break;
	}
	expect(rand(1).item()).toBe(next);
});

test('randomSplit draws the parts of PyTorch', () => {
	for (const { lengths, parts } of recorded.splits) {
		manualSeed(4);
		expect(randomSplit(samples, lengths).map(({ indices }) => indices)).toEqual(parts);
	}
	const [first] = randomSplit(samples, [3, 20], { generator: generator() });
	expect(first.indices).toEqual(recorded.with_generator);
	expect(first.length).toBe(3);
	expect(() => randomSplit(samples, [3, 3])).toThrow('randomSplit: whole lengths that sum to 23');
});

test('a subset of a tensor dataset loads as the dataset does', () => {
	const dataset = new TensorDataset(arange(6).reshape(3, 2), tensor([10, 20, 30]));
	const [[x, y]] = new DataLoader(new Subset(dataset, [2, 0]), 2);
	expect(x.tolist()).toEqual([
		[4, 5],
		[0, 1]
	]);
	expect(y.tolist()).toEqual([30, 10]);
	expect(dataset.at(1).map((field) => field.tolist())).toEqual([[2, 3], 20]);
});

test('any list of samples can be loaded: numbers, tuples, objects', () => {
	const [numbers] = new DataLoader<Tensor>([1, 2, 3], 3);
	expect(numbers).toMatchObject({ dtype: { name: 'int64' }, shape: [3] });
	const [[x, y]] = new DataLoader(
		[
			[tensor([1, 2]), 0.5],
			[tensor([3, 4]), 1]
		],
		2
	);
	expect(x.shape).toEqual([2, 2]);
	expect(y).toMatchObject({ dtype: { name: 'float64' } });
	const [{ flag, word }] = new DataLoader<{ flag: Tensor; word: string[] }>(
		[
			{ flag: true, word: 'a' },
			{ flag: false, word: 'b' }
		],
		2
	);
	expect(flag.tolist()).toEqual([true, false]);
	expect(word).toEqual(['a', 'b']);
	const [count] = new DataLoader<number>([1, 2], 2, { collateFn: (batch) => batch.length });
	expect(count).toBe(2);
});

test('what can not be loaded is an error', () => {
	expect(() => new DataLoader(samples, 0)).toThrow('DataLoader: the batch size');
	expect(() => new DataLoader([], { shuffle })).toThrow('DataLoader: a dataset to shuffle');
	expect(() => new TensorDataset(arange(2), arange(3))).toThrow(
		'TensorDataset: tensors with equally'
	);
});
