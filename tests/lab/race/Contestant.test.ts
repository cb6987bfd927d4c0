import { expect, test } from 'vitest';
import { manualSeed, nn, optim, scope } from '#lib/engine/index.ts';
import { Contestant } from '#lib/lab/race/Contestant.ts';
import { drawData } from '#lib/lab/race/drawData.ts';
import { defaultRace } from '#lib/lab/race/RaceConfig.ts';

const config = { ...defaultRace, n: 200, d: 3, steps: 40 };

/** The same training without clocks and reports. */
function plainly({ n, d, lr, steps, seed } = config) {
	const { x, y } = drawData({ n, d, seed });
	manualSeed(seed);
	const model = new nn.Linear(d, 1);
	const optimizer = new optim.SGD(model.parameters(), { lr });
	const losses: number[] = [];
	for (let step = 0; step < steps; step++)
		scope(() => {
			const loss = new nn.MSELoss().forward(model.forward(x), y);
			optimizer.zeroGrad();
			loss.backward();
			optimizer.step();
			losses.push(loss.item());
		});
	return { losses, weight: model.weight.detach().flatten().tolist(), bias: model.bias!.item() };
}

test('a contestant does what the program does, from the first step to the finish', async () => {
	const contestant = new Contestant('cpu');
	const start = await contestant.begin(config);
	expect(start).toMatchObject({ steps: 0, elapsed: 0, losses: [] });
	const losses: number[] = [];
	let last = start;
	while (last.steps < config.steps) {
		const next = await contestant.run(0);
		expect(next.steps).toBeGreaterThan(last.steps);
		expect(next.losses).toHaveLength(next.steps - last.steps);
		expect(next.elapsed).toBeGreaterThan(last.elapsed);
		losses.push(...next.losses);
		last = next;
	}
	expect(last.steps).toBe(config.steps);
	expect({ losses, weight: last.weight, bias: last.bias }).toEqual(plainly());
});

test('what is read, and when, changes no number', async () => {
	const contestant = new Contestant('cpu');
	await contestant.begin({ ...config, readEach: true });
	const { losses } = await contestant.run(1000);
	expect(losses).toEqual(plainly().losses);
});

test('a new race begins from the start, with its own points', async () => {
	const contestant = new Contestant('cpu');
	await contestant.begin(config);
	await contestant.run(1000);
	const other = { ...config, n: 120, d: 1 };
	expect((await contestant.begin(other)).weight).toHaveLength(1);
	expect((await contestant.run(1000)).losses).toEqual(plainly(other).losses);
});

test('a picture gets the first feature and the output of every point', async () => {
	const cloud = await new Contestant('cpu').draw(config);
	const { x, y } = drawData(config);
	expect([...cloud.x]).toEqual(x.select(1, 0).tolist());
	expect([...cloud.y]).toEqual(y.flatten().tolist());
});
