import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { manualSeed, nn, noGrad, optim, randn, tensor } from '#lib/engine/index.ts';
import { expectClose } from '../support/closeness.ts';
import { programs, runPrograms } from '../reference/programs/index.ts';

type Name = keyof typeof programs;
type Run = Record<string, number | number[]>;

const recorded = JSON.parse(
	readFileSync(new URL('../reference/programs.json', import.meta.url), 'utf8')
) as Record<string, Record<Name, Run>>;

test.each(Object.keys(programs) as Name[])(
	'%s runs as in PyTorch, bit for bit',
	async (name) => {
		for (const [seed, runs] of Object.entries(recorded)) {
			const run = (await programs[name](Number(seed))) as Run;
			expect(Object.keys(run).sort()).toEqual(Object.keys(runs[name]).sort());
			for (const [key, wanted] of Object.entries(runs[name]))
				expect(run[key], `${name} ${seed} ${key}`).toEqual(wanted);
		}
	},
	30_000
);

test('batches come in the very order of PyTorch', async () => {
	for (const [seed, { orchard_builtin }] of Object.entries(recorded))
		expect((await programs.orchard_builtin(Number(seed))).batches).toEqual(orchard_builtin.batches);
});

test('what is printed is one object by seed and program', async () => {
	const printed = JSON.parse(await runPrograms(['3', '11'])) as Record<string, Record<string, Run>>;
	expect(Object.keys(printed)).toEqual(['3', '11']);
	expect(Object.keys(printed['11'])).toEqual(Object.keys(programs));
	expect(typeof printed['3'].pipeline.w).toBe('number');
});

test('practice as a module goes the same way as by hand', () => {
	manualSeed(0);
	const X = randn(100, 1);
	const y = X.mul(2).add(1).add(randn(100, 1).mul(0.1));
	const [W, b] = [randn(1, 1), randn(1)];
	const model = new nn.Linear(1, 1);
	noGrad(() => {
		model.weight.copy_(W);
		model.bias!.copy_(b);
	});
	const optimizer = new optim.SGD(model.parameters(), { lr: 0.1 });
	const losses: number[] = [];
	for (let step = 0; step < 50; step++) {
		const loss = nn.functional.mseLoss(model.forward(X), y);
		losses.push(loss.item());
		optimizer.zeroGrad();
		loss.backward();
		optimizer.step();
	}
	expectClose(losses, recorded['0'].practice.losses, 'losses');
});

test('the gradients of the notes: a number and a matrix', () => {
	const [w, b] = [tensor(1).float().requiresGrad_(), tensor(3).float().requiresGrad_()];
	const prediction = tensor(5).float().mul(w).add(b);
	nn.functional.mseLoss(prediction, tensor(0).float()).backward();
	expect([w.grad!.item(), b.grad!.item()]).toEqual([80, 16]);

	const x = tensor([
		[1, 2],
		[3, 4]
	]).float();
	const weight = tensor([
		[1, 0],
		[0, 2]
	])
		.float()
		.requiresGrad_();
	x.matmul(weight).sum().backward();
	expect(weight.grad!.tolist()).toEqual([
		[4, 4],
		[6, 6]
	]);
});
