import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
	bernoulli,
	float64,
	full,
	Generator,
	int32,
	int64,
	manualSeed,
	nn,
	normal,
	rand,
	randint,
	randintLike,
	randLike,
	randn,
	randnLike,
	randperm,
	tensor,
	Tensor,
	zeros
} from '#lib/engine/index.ts';

const recorded = JSON.parse(
	readFileSync(new URL('../reference/sampling.json', import.meta.url), 'utf8')
) as Record<string, Record<string, { values: number[]; next: number }>>;

const flat = (x: Tensor) => x.reshape(-1).tolist() as number[];
const linear = (...args: ConstructorParameters<typeof nn.Linear>) =>
	new nn.Linear(...args).parameters().flatMap(flat);
const means = tensor([0, 10, 20]).to(zeros(0).dtype);

const cases: Record<string, () => Tensor | number[]> = {
	rand: () => rand(2, 3),
	'rand double': () => rand([2, 3], { dtype: float64 }),
	randn: () => randn([2, 3]),
	'randn 20': () => randn(4, 5),
	'randn double 17': () => randn(17, { dtype: float64 }),
	randint: () => randint(0, 10, [1, 2, 3]),
	'randint high': () => randint(7, [4], { dtype: int32 }),
	'randint float': () => randint(-3, 3, [4], { dtype: means.dtype }),
	randperm: () => randperm(12),
	'normal scalars': () => normal(2, 3, [2, 2]),
	'normal means': () => normal(means, 2),
	'normal means default': () => normal(means),
	'normal stds': () => normal(1, means),
	'normal both': () => normal(means, tensor([[0.5], [1.5]])),
	bernoulli: () => bernoulli(full([2, 4], 0.4)),
	'bernoulli p': () => bernoulli(zeros(3, { dtype: int32 }), 0.6),
	bernoulli_: () => zeros(8).bernoulli_(0.7),
	'bernoulli_ tensor': () => zeros(2, 3).bernoulli_(tensor([0.1, 0.5, 0.9])),
	rand_like: () => randLike(zeros(3, { dtype: float64 })),
	randn_like: () => randnLike(zeros(2, 2)),
	randint_like: () => randintLike(zeros(3), 5, 9),
	generator: () => randn(3, { generator: new Generator().manualSeed(5) }),
	uniform_: () => zeros(4).uniform_(-2, 2),
	'uniform_ transposed': () => zeros(3, 2).t().uniform_(),
	'normal_ transposed': () => zeros(9, 2).t().normal_(1, 2),
	'normal_ slice': () => zeros(40).narrow(0, 0, 20, 2).normal_(),
	exponential_: () => zeros(5).exponential_(2),
	'linear 1 1': () => linear(1, 1),
	'linear 3 2': () => linear(3, 2),
	'linear 10 7': () => linear(10, 7),
	'linear 4 2 no bias': () => linear(4, 2, { bias: false }),
	xavier_uniform_: () => nn.init.xavierUniform_(zeros(3, 2), 2),
	xavier_normal_: () => nn.init.xavierNormal_(zeros(3, 2)),
	kaiming_uniform_: () => nn.init.kaimingUniform_(zeros(3, 2), { nonlinearity: 'relu' }),
	kaiming_normal_: () => nn.init.kaimingNormal_(zeros(3, 2), { a: 0.2, mode: 'fanOut' })
};

test('every recorded draw has its counterpart', () => {
	expect(Object.keys(cases)).toEqual(Object.keys(recorded));
});

test.each(Object.keys(recorded))('%s gives the numbers that PyTorch gives', (name) => {
	for (const [seed, { values, next }] of Object.entries(recorded[name])) {
		manualSeed(Number(seed));
		const drawn = cases[name]();
		expect(drawn instanceof Tensor ? flat(drawn) : drawn).toEqual(values);
		expect(rand(1).item(), 'the stream goes on').toBe(next);
	}
});

test('drawn tensors have the dtype asked for and are leaves', () => {
	expect(randint(3, [2]).dtype).toBe(int64);
	expect(randn(2, { requiresGrad: true })).toMatchObject({ requiresGrad: true, isLeaf: true });
	expect(() => randn(2, { requiresGrad: true }).normal_()).toThrow('normal_: a leaf');
	expect(() => zeros(2, { dtype: int64 }).uniform_()).toThrow('uniform_: the dtype');
});

test('sizes must be whole numbers', () => {
	expect(() => rand(2.5)).toThrow('rand: sizes must be whole numbers of 0 or more, got [2.5]');
	expect(() => randn([2, -1])).toThrow('randn: sizes');
});

test('normal of tensors has a history, through which nothing is learnt', () => {
	const [mean, std] = [1, 2].map((value) => full([2], value + 0.5).requiresGrad_());
	const drawn = [normal(mean, 3), normal(1, std), normal(mean, std)];
	expect(drawn.map((x) => x.gradFn?.name)).toEqual([
		'NormalBackward1',
		'NormalBackward2',
		'NormalBackward3'
	]);
	drawn[2].backward({ gradient: tensor([NaN, Infinity]) });
	expect([mean, std].map((x) => x.grad?.tolist())).toEqual([
		[0, 0],
		[0, 0]
	]);
	expect(normal(1, 2, [2]).gradFn).toBe(null);
});

test('a draw passes zeros on, whatever comes', () => {
	const p = full([2], 0.5).requiresGrad_();
	bernoulli(p).backward({ gradient: tensor([NaN, Infinity]) });
	expect(p.grad?.tolist()).toEqual([0, 0]);
});
