import { manualSeed, optim, PythonRandom, ScalarHistory, tensor } from '#lib/engine/index.ts';
import { makeRegression } from '#lib/datasets/index.ts';
import { column, type Place, value } from './flat.ts';

/** The tutorial's line with a loader of one's own: the seven whole batches of 16 in each shuffled epoch. */
export async function scratch(seed: number, device: Place = 'cpu') {
	manualSeed(seed);
	const random = new PythonRandom(seed);
	const made = makeRegression({
		nSamples: 120,
		nFeatures: 1,
		noise: 15,
		bias: 12,
		randomState: 42
	});
	const [x, y] = [column(made.x, device), column(made.y, device)];
	const w = tensor([[0.5]], { device, requiresGrad: true });
	const b = tensor([0], { device }).float().requiresGrad_();
	const optimizer = new optim.SGD([w, b], { lr: 0.01 });
	const history = new ScalarHistory();
	for (let epoch = 0; epoch < 50; epoch++) {
		const order = Array.from({ length: 120 }, (_, i) => i);
		random.shuffle(order);
		for (let start = 0; start < 112; start += 16) {
			const rows = order.slice(start, start + 16);
			const diff = x.at(rows).matmul(w).add(b).sub(y.at(rows));
			const loss = diff.mul(diff).mean();
			loss.backward();
			optimizer.step();
			optimizer.zeroGrad();
			history.push(loss);
		}
	}
	const batches = await history.read();
	const losses = Array.from(
		{ length: 50 },
		(_, epoch) =>
			batches.slice(epoch * 7, (epoch + 1) * 7).reduce((total, loss) => total + loss, 0) / 120
	);
	return {
		coef: made.coef[0],
		x: [...made.x],
		y: [...made.y],
		losses,
		w: await value(w),
		b: await value(b)
	};
}
