import { expect, test } from 'vitest';
import { float64, ScalarHistory, scope, tensor } from '#lib/engine/index.ts';

test('a history has what was pushed, in order, once it is read', async () => {
	const history = new ScalarHistory();
	for (let i = 0; i < 2500; i++)
		history.push(
			scope(() =>
				tensor([[i]])
					.float()
					.add(0.5)
			)
		);
	expect(history.pending).toBe(2500);
	expect(history.values).toEqual([]);
	expect(await history.read()).toEqual(Array.from({ length: 2500 }, (_, i) => i + 0.5));
	expect(history.pending).toBe(0);
});

test('a history keeps the number as it was, whatever becomes of the tensor', async () => {
	const history = new ScalarHistory();
	const x = tensor([1, 2]).float();
	history.push(x.narrow(0, 1, 1));
	x.fill_(9);
	scope(() => history.push(x.sum()));
	const first = history.read();
	history.push(x.mean());
	await first;
	expect(history.values).toEqual([2, 18]);
	expect(await history.read()).toEqual([2, 18, 9]);
});

test('readings under way at the same time keep the order, and each number arrives once', async () => {
	const history = new ScalarHistory();
	const reads = [];
	for (let i = 0; i < 5; i++) {
		history.push(tensor(i / 3, { dtype: float64 }));
		reads.push(history.read());
	}
	await Promise.all(reads.reverse());
	expect(history.values).toEqual([0, 1, 2, 3, 4].map((i) => i / 3));
	expect(await history.read()).toHaveLength(5);
});

test('only single numbers have a history', () => {
	expect(() => new ScalarHistory().push(tensor([1, 2]))).toThrow(
		'ScalarHistory: a tensor with exactly one element is required, got shape [2]; reduce it first'
	);
});
