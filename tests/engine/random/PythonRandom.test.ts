import { expect, test } from 'vitest';
import { PythonRandom } from '#lib/engine/random/PythonRandom.ts';
import { python } from '../../reference/streams.json';

const range = (n: number) => Array.from({ length: n }, (_, i) => i);

for (const record of python.seeds) {
	test(`every draw of random.Random(${record.seed}) is Python's`, () => {
		const generator = new PythonRandom(BigInt(record.seed));
		const times = <T>(like: T[], draw: () => T) => like.map(draw);
		expect(times(record.random, () => generator.random())).toEqual(record.random);
		for (const { k, value } of record.getrandbits) {
			expect(String(generator.getrandbits(k)), `${k} bits`).toBe(value);
		}
		const list = range(120);
		generator.shuffle(list);
		expect(list).toEqual(record.shuffle);
		expect(times(record.randint, () => generator.randint(-3, 17))).toEqual(record.randint);
		expect(times(record.randrange, () => generator.randrange(0, 100, 7))).toEqual(record.randrange);
		expect(times(record.randrange_down, () => generator.randrange(10, -10, -3))).toEqual(
			record.randrange_down
		);
		expect(times(record.randrange_stop, () => generator.randrange(2 ** 40))).toEqual(
			record.randrange_stop
		);
		expect(times(record.choice, () => generator.choice('abcdefg'))).toEqual(record.choice);
		expect(generator.sample(range(20), 10)).toEqual(record.sample_pool);
		expect(generator.sample(range(1000), 6)).toEqual(record.sample_set);
		expect(times(record.uniform, () => generator.uniform(-1.5, 2.5))).toEqual(record.uniform);
		expect(times(record.gauss, () => generator.gauss(1, 2))).toEqual(record.gauss);
		expect(generator.random()).toBe(record.last);
	});
}

test('a state restores the stream and the waiting normal number', () => {
	const generator = new PythonRandom(1);
	generator.gauss();
	const state = generator.getstate();
	const first = [generator.gauss(), generator.gauss(), generator.random()];
	generator.setstate(state);
	expect([generator.gauss(), generator.gauss(), generator.random()]).toEqual(first);
});

test('bounds at powers of two are drawn with as many bits as they have', () => {
	for (const n of [1, 2, 4, 2 ** 29, 2 ** 31, 2 ** 32, 2 ** 47, 2 ** 47 - 1, 2 ** 53 - 1]) {
		const k = n.toString(2).length;
		const twin = new PythonRandom(6);
		let expected: number;
		do expected = Number(twin.getrandbits(k));
		while (expected >= n);
		expect(new PythonRandom(6).randrange(n)).toBe(expected);
	}
});

test('what Python refuses is refused', () => {
	const generator = new PythonRandom(0);
	expect(() => new PythonRandom(0.5)).toThrow('an integer seed');
	expect(() => generator.randrange(5, 5)).toThrow('got (5, 5, 1)');
	expect(() => generator.randrange(0, 5, 0)).toThrow('widen');
	expect(() => generator.randint(1, 0)).toThrow('randrange');
	expect(() => generator.choice([])).toThrow('an empty one');
	expect(() => generator.sample([1, 2], 3)).toThrow('from 0 to 2');
	expect(() => generator.getrandbits(-1)).toThrow('got -1');
});
