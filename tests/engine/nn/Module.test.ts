import { expect, test } from 'vitest';
import {
	arange,
	float64,
	manualSeed,
	nn,
	ones,
	randn,
	tensor,
	type Tensor,
	zeros
} from '#lib/engine/index.ts';

class Pair extends nn.Module {
	readonly first = new nn.Linear(2, 3);
	readonly act = new nn.ReLU();
	readonly last = new nn.Linear(3, 1, { bias: false });
	readonly scale = new nn.Parameter(tensor([2.5]));

	forward(x: Tensor): Tensor {
		return this.last.forward(this.act.forward(this.first.forward(x))).mul(this.scale);
	}
}

test('parameters come in the order of PyTorch: own ones first, then those of the fields', () => {
	const names = [...new Pair().namedParameters()].map(([name]) => name);
	expect(names).toEqual(['scale', 'first.weight', 'first.bias', 'last.weight']);
});

test('children are fields, modules are all within, each once', () => {
	const pair = new Pair();
	const twice = new nn.Sequential(pair.first, pair.act, pair.first);
	expect(pair.children()).toEqual([pair.first, pair.act, pair.last]);
	expect(twice.modules()).toEqual([twice, pair.first, pair.act]);
	expect(twice.parameters()).toHaveLength(2);
	expect([...twice.namedModules()].map(([name]) => name)).toEqual(['', '0', '1']);
	expect([...twice]).toHaveLength(3);
	expect(twice[1]).toBe(pair.act);
	expect(twice.length).toBe(3);
});

test('train and eval reach all modules within', () => {
	const model = new nn.Sequential(new nn.Linear(2, 2), new nn.Dropout(0.5));
	const x = zeros(3, 2).add(1);
	expect(
		model
			.eval()
			.modules()
			.map((module) => module.training)
	).toEqual([false, false, false]);
	expect(model[1].forward(x)).toBe(x);
	manualSeed(0);
	expect(model.train()[1].forward(x).tolist()).toEqual([
		[0, 0],
		[2, 0],
		[0, 0]
	]);
});

test('a state dict shares memory and goes into a twin', () => {
	const [a, b] = [new Pair(), new Pair()];
	b.loadStateDict(a.stateDict());
	const x = randn(4, 2);
	expect(b.forward(x).tolist()).toEqual(a.forward(x).tolist());
	a.stateDict()['scale'].fill_(0);
	expect(a.scale.item()).toBe(0);
	expect(b.scale.item()).toBe(2.5);
});

test('a state dict that does not fit is an error that names what is wrong', () => {
	const pair = new Pair();
	expect(() => pair.loadStateDict({ scale: tensor([1]), more: tensor([1]) })).toThrow(
		'got none for [first.weight, first.bias, last.weight] and unknown [more]'
	);
	const state = { ...pair.stateDict(), scale: zeros(2) };
	expect(() => pair.loadStateDict(state)).toThrow('scale must have shape [1], got [2]');
	pair.loadStateDict({ scale: tensor([7.5]) }, { strict: false });
	expect(pair.scale.item()).toBe(7.5);
});

test('to converts all parameters', () => {
	const model = new nn.Sequential(new nn.Linear(2, 2).requiresGrad_(false), new nn.Linear(2, 1));
	const before = model.parameters();
	model.to(float64);
	expect(model.parameters().map(({ dtype }) => dtype)).toEqual(Array(4).fill(float64));
	expect(model.parameters().map((p) => p.requiresGrad)).toEqual([false, false, true, true]);
	expect(model.to(float64).parameters()[0]).not.toBe(before[0]);
	expect(model.forward(zeros(1, 2).double()).dtype).toBe(float64);
});

test('requiresGrad_ freezes, zeroGrad forgets, apply visits from the inside out', () => {
	const model = new nn.Sequential(new nn.Linear(2, 2), new nn.Sequential(new nn.Tanh()));
	model.forward(randn(1, 2)).sum().backward();
	expect(model.parameters().every((p) => p.grad)).toBe(true);
	model.zeroGrad();
	expect(model.parameters().some((p) => p.grad)).toBe(false);
	expect(model.requiresGrad_(false).forward(randn(1, 2)).requiresGrad).toBe(false);
	const visited: string[] = [];
	model.apply((module) => visited.push(module.constructor.name));
	expect(visited).toEqual(['Linear', 'Tanh', 'Sequential', 'Sequential']);
});

test('layers compute what their functions compute', () => {
	const x = arange(6).float().reshape(2, 3).sub(2);
	const { functional } = nn;
	expect(new nn.ReLU().forward(x).tolist()).toEqual(functional.relu(x).tolist());
	expect(new nn.Tanh().forward(x).tolist()).toEqual(functional.tanh(x).tolist());
	expect(new nn.Sigmoid().forward(x).tolist()).toEqual(functional.sigmoid(x).tolist());
	expect(new nn.Flatten().forward(zeros(2, 3, 4)).shape).toEqual([2, 12]);
	expect(new nn.Flatten(0, 1).forward(zeros(2, 3, 4)).shape).toEqual([6, 4]);
	expect(new nn.LayerNorm(3).forward(x).tolist()).toEqual(functional.layerNorm(x, [3]).tolist());
	expect(new nn.LayerNorm([2, 3], { elementwiseAffine: false }).parameters()).toEqual([]);
	expect(() => new nn.Dropout(2)).toThrow('Dropout: the probability');
	expect(() => new nn.Linear(2, 1).forward(x)).toThrow('linear: x must have shape [n, 2]');
});

test('losses are modules with the settings of their functions', () => {
	const [x, y] = [tensor([[0.5, 2, -3]]), tensor([[0.25, 1, 0.5]])];
	const { functional } = nn;
	const options = { reduction: 'sum' } as const;
	expect(new nn.MSELoss(options).forward(x, y).item()).toBe(
		functional.mseLoss(x, y, options).item()
	);
	expect(new nn.L1Loss().forward(x, y).item()).toBe(functional.l1Loss(x, y).item());
	expect(new nn.HuberLoss({ delta: 2 }).forward(x, y).item()).toBe(
		functional.huberLoss(x, y, { delta: 2 }).item()
	);
	expect(new nn.SmoothL1Loss({ beta: 2 }).forward(x, y).item()).toBe(
		functional.smoothL1Loss(x, y, { beta: 2 }).item()
	);
	expect(new nn.BCEWithLogitsLoss().forward(x, y).item()).toBe(
		functional.binaryCrossEntropyWithLogits(x, y).item()
	);
	expect(new nn.CrossEntropyLoss().forward(x, tensor([2])).item()).toBe(
		functional.crossEntropy(x, tensor([2])).item()
	);
});

class Counter extends nn.Module {
	readonly scale = new nn.Parameter(ones(2));
	readonly body = new nn.Sequential(
		new nn.Flatten(),
		new nn.Linear(4, 3, { bias: false }),
		new nn.Dropout(0.2),
		new nn.LayerNorm([3]),
		new nn.Sequential(new nn.Tanh(), new nn.Sigmoid())
	);
	readonly mean = this.registerBuffer('mean', zeros(2));
	readonly passing = this.registerBuffer('passing', zeros(1), { persistent: false });
	readonly count = this.registerBuffer('count', tensor(3));

	forward(x: Tensor): Tensor {
		return x.sub(this.mean);
	}
}

test('the state of a module is its parameters and then its persistent buffers, as in PyTorch', () => {
	const [a, b] = [new Counter(), new Counter()];
	expect(Object.keys(a.stateDict())).toEqual([
		'scale',
		'mean',
		'count',
		'body.1.weight',
		'body.3.weight',
		'body.3.bias'
	]);
	expect([...a.namedBuffers()].map(([name]) => name)).toEqual(['mean', 'passing', 'count']);
	a.mean.fill_(5);
	b.loadStateDict(a.stateDict());
	expect(b.mean.tolist()).toEqual([5, 5]);
	expect(b.parameters()).not.toContain(b.mean);
});

test('buffers move with the module, whole numbers as they are', () => {
	const model = new Counter().to(float64);
	expect([model.mean.dtype.name, model.count.dtype.name]).toEqual(['float64', 'int64']);
	expect(model.forward(ones(2).double()).dtype.name).toBe('float64');
});

test('a buffer needs a name of its own', () => {
	expect(() => new Counter().registerBuffer('scale', zeros(1))).toThrow(
		/^registerBuffer: the name must be free/
	);
	expect(() => new Counter().registerBuffer('a.b', zeros(1))).toThrow(/without a dot/);
});

test('a model prints as in PyTorch', () => {
	expect(String(new Counter())).toBe(`Counter(
  (body): Sequential(
    (0): Flatten(start_dim=1, end_dim=-1)
    (1): Linear(in_features=4, out_features=3, bias=False)
    (2): Dropout(p=0.2, inplace=False)
    (3): LayerNorm((3,), eps=1e-05, elementwise_affine=True)
    (4): Sequential(
      (0): Tanh()
      (1): Sigmoid()
    )
  )
)`);
	expect(String(new nn.LayerNorm([2, 3], { eps: 1e-3, elementwiseAffine: false }))).toBe(
		'LayerNorm((2, 3), eps=0.001, elementwise_affine=False)'
	);
	expect(String(new nn.MSELoss())).toBe('MSELoss()');
});
