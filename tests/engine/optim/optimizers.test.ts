import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
	arange,
	float32,
	float64,
	nn,
	optim,
	tensor,
	type Tensor,
	zeros
} from '#lib/engine/index.ts';

interface Recorded {
	optimizers: { name: Name; options: Record<string, unknown>; path: number[][] }[];
	schedules: { name: string; options: Record<string, number>; rates: number[] }[];
}
type Name = 'SGD' | 'Adam' | 'AdamW' | 'RMSprop' | 'Adagrad';

const recorded = JSON.parse(
	readFileSync(new URL('../../reference/optimizers.json', import.meta.url), 'utf8')
) as Recorded;

const double = { dtype: float64 };
const x = arange(12, double).reshape(4, 3).div(10).sub(0.5);
const y = arange(8, double).reshape(4, 2).at([3, 2, 1, 0]).div(4);

const start = () => [
	arange(6, double).reshape(2, 3).div(3).sub(1).detach().requiresGrad_(),
	tensor([0.5, -0.5], { dtype: float64, requiresGrad: true })
];

const camel = (options: Record<string, unknown>) =>
	Object.fromEntries(
		Object.entries(options).map(([name, value]) => [
			name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()),
			value
		])
	);

function make(name: Name, params: optim.Params<optim.SGDOptions>, options: object) {
	return new optim[name](params, options as optim.SGDOptions);
}

test.each(recorded.optimizers)('$name with $options goes where PyTorch goes', (given) => {
	const [w, b] = start();
	const optimizer = make(given.name, [w, b], camel(given.options));
	for (const place of given.path) {
		for (let step = 0; step < 3; step++) {
			optimizer.zeroGrad();
			const error = x.matmul(w.t()).add(b).sub(y);
			error.pow(2).mean().add(w.pow(4).mean().div(10)).backward();
			optimizer.step();
		}
		const here = [w, b].flatMap((p) => p.detach().flatten().tolist() as number[]);
		here.forEach((value, i) => expect(value).toBeCloseTo(place[i], 12));
	}
});

test.each(recorded.schedules)('$name with $options gives the rates of PyTorch', (given) => {
	const optimizer = new optim.SGD(start(), { lr: 0.2 });
	const { StepLR, CosineAnnealingLR } = optim.lrScheduler;
	const { step_size, T_max, gamma, eta_min } = given.options;
	const scheduler =
		given.name === 'StepLR'
			? new StepLR(optimizer, step_size, { gamma })
			: new CosineAnnealingLR(optimizer, T_max, { etaMin: eta_min });
	for (const rate of given.rates) {
		expect(scheduler.getLastLr()[0]).toBe(rate);
		scheduler.step();
	}
});

const withGrad = (value: number) => {
	const p = tensor([value], { ...double, requiresGrad: true });
	p.grad = tensor([1], double);
	return p;
};

test('groups have settings of their own', () => {
	const [a, b] = [withGrad(1), withGrad(1)];
	const optimizer = new optim.SGD([{ params: [a] }, { params: [b], lr: 0.5 }], { lr: 0.1 });
	optimizer.step();
	expect([a.item(), b.item()]).toEqual([0.9, 0.5]);
	expect(optimizer.paramGroups.map(({ lr }) => lr)).toEqual([0.1, 0.5]);
	optimizer.lr = 1;
	optimizer.step();
	expect(b.item()).toBe(-0.5);
});

test('a parameter without a gradient stays where it is', () => {
	const p = zeros(1, { requiresGrad: true });
	new optim.Adam([p]).step();
	expect(p.item()).toBe(0);
});

test('zeroGrad forgets gradients, or fills them with zeros', () => {
	const p = withGrad(1);
	const optimizer = new optim.SGD([p], { lr: 0.1 });
	optimizer.zeroGrad({ setToNone: false });
	expect(p.grad?.tolist()).toEqual([0]);
	optimizer.zeroGrad();
	expect(p.grad).toBeNull();
});

test('settings that make no sense are errors', () => {
	const params = new nn.Linear(1, 1).parameters();
	expect(() => new optim.SGD(params, { lr: -1 })).toThrow(
		'SGD: the learning rate must be 0 or more'
	);
	expect(() => new optim.SGD(params, { lr: 1, nesterov: true })).toThrow('SGD: nesterov needs');
	expect(() => new optim.Adam(params, { betas: [1, 0.9] })).toThrow('Adam: both betas');
	expect(() => new optim.RMSprop(params, { momentum: -1 })).toThrow('RMSprop: momentum');
	expect(() => new optim.SGD([] as Tensor[], { lr: 1 })).toThrow(
		'optimizer: at least one parameter'
	);
});

test('a step in float32 has the very digits of PyTorch', () => {
	const p = tensor([1], { dtype: float32, requiresGrad: true });
	p.grad = tensor([4], { dtype: float32 });
	new optim.RMSprop([p], { lr: 0.1 }).step();
	expect(p.item()).toBe(0);
});
