import { data, float32, manualSeed, nn, noGrad, optim, randn, tensor } from '#lib/engine/index.ts';
import { orchard as table } from '#lib/datasets/index.ts';
import { flat } from './flat.ts';

const float = { dtype: float32 };

/** Apples and oranges from the weather, by hand. */
export function orchard(seed: number) {
	manualSeed(seed);
	const inputs = tensor(table.inputs, float);
	const targets = tensor(table.targets, float);
	const w = randn(2, 3, { requiresGrad: true });
	const b = randn(2, { requiresGrad: true });
	const start = { w0: flat(w), b0: flat(b) };
	const losses: number[] = [];
	for (let epoch = 0; epoch < 100; epoch++) {
		const diff = inputs.matmul(w.t()).add(b).sub(targets);
		const loss = diff.mul(diff).sum().div(diff.numel());
		loss.backward();
		losses.push(loss.item());
		noGrad(() => {
			w.sub_(w.grad!.mul(1e-5));
			b.sub_(b.grad!.mul(1e-5));
			w.grad!.zero_();
			b.grad!.zero_();
		});
	}
	return { ...start, losses, w: flat(w), b: flat(b) };
}

/** The same with what PyTorch has built in, the five rows three times over. */
export function orchardBuiltin(seed: number) {
	manualSeed(seed);
	const thrice = <T>(rows: readonly T[]) => [...rows, ...rows, ...rows];
	const inputs = tensor(thrice(table.inputs), float);
	const targets = tensor(thrice(table.targets), float);
	const loader = new data.DataLoader(new data.TensorDataset(inputs, targets), 5, { shuffle: true });
	const model = new nn.Linear(3, 2);
	const optimizer = new optim.SGD(model.parameters(), { lr: 1e-5 });
	const start = { w0: flat(model.weight), b0: flat(model.bias!) };
	const batches: number[] = [];
	const every10th: number[] = [];
	for (let epoch = 0; epoch < 100; epoch++) {
		let last = NaN;
		for (const [xb, yb] of loader) {
			if (epoch === 0) batches.push(...flat(xb));
			const loss = nn.functional.mseLoss(model.forward(xb), yb);
			loss.backward();
			optimizer.step();
			optimizer.zeroGrad();
			last = loss.item();
		}
		if ((epoch + 1) % 10 === 0) every10th.push(last);
	}
	return { ...start, batches, every_10th: every10th, w: flat(model.weight), b: flat(model.bias!) };
}
