import { manualSeed, nn, optim } from '#lib/engine/index.ts';
import { makeRegression } from '#lib/datasets/index.ts';
import { column } from './flat.ts';

/** Data, model, loss, optimiser, loop: full batch, a hundred epochs. */
export function pipeline(seed: number) {
	manualSeed(seed);
	const made = makeRegression({ nSamples: 100, nFeatures: 1, noise: 20, randomState: 1 });
	const [x, y] = [column(made.x), column(made.y)];
	const model = new nn.Linear(1, 1);
	const criterion = new nn.MSELoss();
	const optimizer = new optim.SGD(model.parameters(), { lr: 0.01 });
	const start = { w0: model.weight.item(), b0: model.bias!.item() };
	const losses: number[] = [];
	for (let epoch = 0; epoch < 100; epoch++) {
		const loss = criterion.forward(model.forward(x), y);
		optimizer.zeroGrad();
		loss.backward();
		optimizer.step();
		losses.push(loss.item());
	}
	return {
		x: [...made.x],
		y: [...made.y],
		...start,
		losses,
		w: model.weight.item(),
		b: model.bias!.item()
	};
}
