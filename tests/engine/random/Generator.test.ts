import { expect, test } from 'vitest';
import { fillBernoulli } from '#lib/engine/random/bernoulli.ts';
import { fillExponential } from '#lib/engine/random/exponential.ts';
import { Generator } from '#lib/engine/random/Generator.ts';
import { fillRandint, randomInt64, randperm } from '#lib/engine/random/integers.ts';
import { fillNormal } from '#lib/engine/random/normal.ts';
import { fillUniform } from '#lib/engine/random/uniform.ts';
import reference from '../../reference/generator.json';
import programs from '../../reference/programs.json';

type Draw = (typeof reference.seeds)[number]['draws'][number];

function redraw(generator: Generator, { draw, dtype, arguments: [a, b], values }: Draw): number[] {
	if (draw === 'randperm') return [...randperm(generator, a)];
	const out =
		dtype === 'float32' ? new Float32Array(values.length) : new Float64Array(values.length);
	if (draw === 'uniform') fillUniform(generator, out, a, b);
	else if (draw === 'normal') fillNormal(generator, out, a, b);
	else if (draw === 'randint') fillRandint(generator, out, a, b);
	else if (draw === 'bernoulli') fillBernoulli(generator, out, a);
	else if (draw === 'exponential') fillExponential(generator, out, a);
	return [...out];
}

for (const record of reference.seeds) {
	test(`every draw after manual_seed(${record.seed}) is PyTorch's, bit for bit`, () => {
		const generator = new Generator().manualSeed(BigInt(record.seed));
		expect(String(generator.initialSeed())).toBe(record.initial_seed);
		for (const draw of record.draws) {
			expect(redraw(generator, draw), `${draw.draw} in ${draw.dtype}`).toEqual(draw.values);
		}
		const p = Float32Array.from(record.bernoulli_float32, (_, i) => i / 11);
		const drawn = new Float64Array(p.length);
		fillBernoulli(generator, drawn, p);
		expect([...drawn]).toEqual(record.bernoulli_float32);
		fillBernoulli(generator, drawn, Float64Array.from(p));
		expect([...drawn]).toEqual(record.bernoulli_float64);
		expect(record.random_int64.map(() => String(randomInt64(generator)))).toEqual(
			record.random_int64
		);
		const last = new Float32Array(1);
		fillUniform(generator, last);
		expect(last[0]).toBe(record.last);
	});
}

test("twenty thousand normal numbers are PyTorch's in float32 and in double", () => {
	for (const [dtype, expected] of Object.entries(reference.every_80th_of_20000)) {
		const out = dtype === 'float32' ? new Float32Array(20000) : new Float64Array(20000);
		fillNormal(new Generator().manualSeed(7), out);
		expect(expected.map((_, i) => out[80 * i])).toEqual(expected);
	}
});

for (const [seed, { orchard_builtin: recorded }] of Object.entries(programs)) {
	test(`after seed ${seed} a linear layer and a shuffling loader draw as PyTorch's do`, () => {
		const generator = new Generator().manualSeed(Number(seed));
		const weight = new Float32Array(6);
		const bias = new Float32Array(2);
		// kaiming_uniform_(a=√5) over three inputs.
		const bound = Math.sqrt(3) * (Math.sqrt(2 / 6) / Math.sqrt(3));
		fillUniform(generator, weight, -bound, bound);
		fillUniform(generator, bias, -1 / Math.sqrt(3), 1 / Math.sqrt(3));
		expect([...weight]).toEqual(recorded.w0);
		expect([...bias]).toEqual(recorded.b0);

		// The loader draws a seed for its workers first, then its sampler one for the order.
		randomInt64(generator);
		const sampler = new Generator().manualSeed(randomInt64(generator));
		const temperatures = [73, 91, 87, 102, 69];
		const order = [...randperm(sampler, 15)].map((row) => temperatures[row % 5]);
		expect(order).toEqual(recorded.batches.filter((_, i) => i % 3 === 0));
	});
}

test('documented outputs of PyTorch come out', () => {
	const normal = new Float32Array(6);
	fillNormal(new Generator().manualSeed(100), normal);
	const printed = ['0.3607', '-0.2859', '-0.3938', '0.2429', '-1.3833', '-2.3134'];
	expect([...normal].map((value) => value.toFixed(4))).toEqual(printed);
	expect([...normal]).toEqual(reference.documented.randn);
	const integers = new Int32Array(6);
	fillRandint(new Generator().manualSeed(1), integers, 0, 10);
	expect([...integers]).toEqual([5, 9, 4, 8, 3, 3]);
});

test('a new generator starts at the default seed of PyTorch', () => {
	expect(new Generator().initialSeed()).toBe(reference.default);
});

test('a state restores the stream with the normal number that waits in it', () => {
	const generator = new Generator().manualSeed(5);
	const draw = (from: Generator) => {
		const out = new Float64Array(3);
		fillNormal(from, out);
		return [...out, from.random()];
	};
	draw(generator);
	const state = generator.getState();
	const twin = generator.clone();
	const expected = draw(generator);
	expect(draw(twin)).toEqual(expected);
	expect(draw(generator.setState(state))).toEqual(expected);
	expect(twin.initialSeed()).toBe(5);
});

test('seeding forgets the normal number that waits', () => {
	const generator = new Generator().manualSeed(5);
	const first = new Float64Array(1);
	fillNormal(generator, first);
	const again = new Float64Array(1);
	fillNormal(generator.manualSeed(5), again);
	expect(again).toEqual(first);
});

test('a seed that nobody chose can be used to draw the same again', () => {
	const generator = new Generator();
	const seed = generator.seed();
	expect(generator.initialSeed()).toBe(seed);
	expect(new Generator().manualSeed(seed).random()).toBe(generator.random());
});

test('seeds outside 64 bits are refused', () => {
	const generator = new Generator();
	expect(() => generator.manualSeed(2n ** 64n)).toThrow('from -2**63 to 2**64 - 1');
	expect(() => generator.manualSeed(-(2n ** 63n) - 1n)).toThrow('got -9223372036854775809');
	expect(() => generator.manualSeed(0.5)).toThrow('an integer is required');
});
