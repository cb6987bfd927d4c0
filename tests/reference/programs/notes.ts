import { data, manualSeed, nn, optim } from '#lib/engine/index.ts';
import { makeRegression } from '#lib/datasets/index.ts';
import { column } from './flat.ts';

/** A line in batches of 16, each epoch's loss weighted by batch size. */
export function notes(seed: number) {
	manualSeed(seed);
	const made = makeRegression({
		nSamples: 100,
		nFeatures: 1,
		noise: 10,
		bias: 1.5,
		randomState: 0
	});
	const [x, y] = [column(made.x), column(made.y)];
	const loader = new data.DataLoader(new data.TensorDataset(x, y), {
		batchSize: 16,
		shuffle: true
	});
	const model = new nn.Linear(1, 1);
	const criterion = new nn.MSELoss();
	const optimizer = new optim.SGD(model.parameters(), { lr: 1e-2 });
	const start = { w0: model.weight.item(), b0: model.bias!.item() };
	const losses: number[] = [];
	for (let epoch = 0; epoch < 100; epoch++) {
		let total = 0;
		for (const [xb, yb] of loader) {
			const loss = criterion.forward(model.forward(xb), yb);
			optimizer.zeroGrad();
			loss.backward();
			optimizer.step();
			total += loss.item() * xb.size(0);
		}
		losses.push(total / 100);
	}
	const end = { w: model.weight.item(), b: model.bias!.item() };
	return { coef: made.coef[0], x: [...made.x], y: [...made.y], ...start, losses, ...end };
}
