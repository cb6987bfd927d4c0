import { data, manualSeed, nn, optim, ScalarHistory } from '#lib/engine/index.ts';
import { makeRegression } from '#lib/datasets/index.ts';
import { column, type Place, value } from './flat.ts';

/** A line in batches of 16, each epoch's loss weighted by batch size. */
export async function notes(seed: number, device: Place = 'cpu') {
	manualSeed(seed);
	const made = makeRegression({
		nSamples: 100,
		nFeatures: 1,
		noise: 10,
		bias: 1.5,
		randomState: 0
	});
	const [x, y] = [column(made.x, device), column(made.y, device)];
	const loader = new data.DataLoader(new data.TensorDataset(x, y), {
		batchSize: 16,
		shuffle: true
	});
	const model = new nn.Linear(1, 1);
	model.to(device);
	const criterion = new nn.MSELoss();
	const optimizer = new optim.SGD(model.parameters(), { lr: 1e-2 });
	const start = { w0: await value(model.weight), b0: await value(model.bias!) };
	const history = new ScalarHistory();
	const sizes: number[] = [];
	for (let epoch = 0; epoch < 100; epoch++) {
		for (const [xb, yb] of loader) {
			const loss = criterion.forward(model.forward(xb), yb);
			optimizer.zeroGrad();
			loss.backward();
			optimizer.step();
			history.push(loss);
			sizes.push(xb.size(0));
		}
	}
	const batches = (await history.read()).map((loss, i) => loss * sizes[i]);
	const losses = Array.from({ length: 100 }, (_, epoch) => {
		const epochBatches = batches.slice(epoch * loader.length, (epoch + 1) * loader.length);
		return epochBatches.reduce((total, loss) => total + loss, 0) / 100;
	});
	const end = { w: await value(model.weight), b: await value(model.bias!) };
	return { coef: made.coef[0], x: [...made.x], y: [...made.y], ...start, losses, ...end };
}
