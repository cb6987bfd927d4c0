import { expect, test } from 'vitest';
import { makeRegression } from '#lib/datasets/index.ts';
import { RandomState } from '#lib/engine/index.ts';
import reference from '../reference/datasets.json';

type Arguments = Record<string, number | boolean | undefined> & { random_state: number };

function draw(given: Arguments) {
	const { random_state: randomState, ...rest } = given;
	const camel = Object.entries(rest).map(([name, value]) => [
		name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()),
		value
	]);
	return makeRegression({ ...Object.fromEntries(camel), randomState });
}

for (const { arguments: given, x, y, coef } of reference.records) {
	test(`make_regression(${JSON.stringify(given)}) is scikit-learn's`, () => {
		const drawn = draw(given as Arguments);
		expect([...drawn.x.subarray(0, x.length)]).toEqual(x);
		expect([...drawn.coef]).toEqual(coef);
		const several = (given.n_features ?? 100) > 1 && (given.n_informative ?? 10) > 1;
		if (several) {
			// BLAS sums in an order of its own.
			const largest = Math.max(...y.map(Math.abs));
			y.forEach((value, i) =>
				expect(Math.abs(drawn.y[i] - value)).toBeLessThan(1e-15 * 16 * largest)
			);
		} else {
			expect([...drawn.y]).toEqual(y);
		}
	});
}

test('a generator that is passed in goes on from where it stands', () => {
	const generator = new RandomState(4);
	const first = makeRegression({ nSamples: 3, nFeatures: 1, randomState: generator });
	const second = makeRegression({ nSamples: 3, nFeatures: 1, randomState: generator });
	expect(second.x).not.toEqual(first.x);
});

test('arguments that cannot be honoured are refused', () => {
	expect(() => makeRegression({ nSamples: 0, randomState: 0 })).toThrow('nSamples');
	expect(() => makeRegression({ noise: -1, randomState: 0 })).toThrow('noise');
	expect(() => makeRegression({ bias: NaN, randomState: 0 })).toThrow('bias');
	expect(() => makeRegression({ randomState: -1 })).toThrow('seed');
	expect(() => makeRegression({} as { randomState: number })).toThrow('randomState is required');
	const low = { effectiveRank: 2, randomState: 0 };
	expect(() => makeRegression(low)).toThrow('got effectiveRank');
});
