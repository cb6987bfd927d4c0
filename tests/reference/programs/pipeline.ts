import { manualSeed, nn, optim, ScalarHistory } from '#lib/engine/index.ts';
import { makeRegression } from '#lib/datasets/index.ts';
import { column, type Place, value } from './flat.ts';

/** Data, model, loss, optimiser, loop: full batch, a hundred epochs. */
export async function pipeline(seed: number, device: Place = 'cpu') {
	manualSeed(seed);
	const made = makeRegression({ nSamples: 100, nFeatures: 1, noise: 20, randomState: 1 });
	const [x, y] = [column(made.x, device), column(made.y, device)];
	const model = new nn.Linear(1, 1);
	model.to(device);
	const criterion = new nn.MSELoss();
	const optimizer = new optim.SGD(model.parameters(), { lr: 0.01 });
	const start = { w0: await value(model.weight), b0: await value(model.bias!) };
	const losses = new ScalarHistory();
	for (let epoch = 0; epoch < 100; epoch++) {
		const loss = criterion.forward(model.forward(x), y);
		optimizer.zeroGrad();
		loss.backward();
		optimizer.step();
		losses.push(loss);
	}
	return {
		x: [...made.x],
		y: [...made.y],
		...start,
		losses: await losses.read(),
		w: await value(model.weight),
		b: await value(model.bias!)
	};
}
