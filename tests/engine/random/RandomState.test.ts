import { expect, test } from 'vitest';
import { RandomState } from '#lib/engine/random/RandomState.ts';
import streams from '../../reference/streams.json';

for (const record of streams.numpy.seeds) {
	test(`every draw after seed ${record.seed} is NumPy's`, () => {
		const state = new RandomState(record.seed);
		expect([...state.randomSample(5)]).toEqual(record.random_sample);
		expect([...state.randn(7)]).toEqual(record.randn);
		expect([...state.normal(3, 0.5, 4)]).toEqual(record.normal);
		expect([...state.uniform(-2, 5, 4)]).toEqual(record.uniform);
		expect([...state.randint(0, 10, 20)]).toEqual(record.randint);
		expect([...state.randint(-1000, 1000, 8)]).toEqual(record.randint_negative);
		expect([...state.randint(0, 2 ** 45, 4)]).toEqual(record.randint_wide);
		expect([...state.randint(0, 2 ** 32, 4)]).toEqual(record.randint_32);
		expect(state.permutation(20)).toEqual(record.permutation);
		const list = Array.from({ length: 11 }, (_, i) => i);
		state.shuffle(list);
		expect(list).toEqual(record.shuffle);
		expect(state.randn()).toBe(record.last);
	});
}

test('a long normal stream stays with NumPy to the last digit', () => {
	const { seed, length, every_50th: expected } = streams.numpy.many;
	const drawn = new RandomState(seed).randn(length);
	expect(expected.map((_, i) => drawn[50 * i])).toEqual(expected);
});

test('a saved state restores the stream and the waiting normal number', () => {
	const state = new RandomState(3);
	state.randn();
	const saved = state.getState();
	const first = [state.randn(), state.randn(), state.rand()];
	state.setState(saved);
	expect([state.randn(), state.randn(), state.rand()]).toEqual(first);
});

test('names for the same draw agree', () => {
	expect(new RandomState(5).rand(3)).toEqual(new RandomState(5).randomSample(3));
	expect(new RandomState(5).standardNormal(3)).toEqual(new RandomState(5).randn(3));
	expect(new RandomState(5).randint(9)).toBe(new RandomState(5).randint(0, 9));
});

test('permutation leaves the list that it is given alone', () => {
	const list = ['a', 'b', 'c', 'd'];
	expect(new RandomState(0).permutation(list).sort()).toEqual(list);
	expect(list).toEqual(['a', 'b', 'c', 'd']);
});

test('seeds and ranges that NumPy refuses are refused', () => {
	expect(() => new RandomState(-1)).toThrow('between 0 and 2**32 - 1');
	expect(() => new RandomState(2 ** 32)).toThrow('got 4294967296');
	expect(() => new RandomState(0).randint(3, 3)).toThrow('low < high');
	expect(() => new RandomState(0).normal(0, -1)).toThrow('scale');
});
