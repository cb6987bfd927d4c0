import {
	data,
	float32,
	manualSeed,
	nn,
	noGrad,
	optim,
	randn,
	ScalarHistory,
	tensor,
	type Tensor
} from '#lib/engine/index.ts';
import { orchard as table } from '#lib/datasets/index.ts';
import { flat, type Place } from './flat.ts';

/** Apples and oranges from the weather, by hand. */
export async function orchard(seed: number, device: Place = 'cpu') {
	manualSeed(seed);
	const float = { dtype: float32, device };
	const inputs = tensor(table.inputs, float);
	const targets = tensor(table.targets, float);
	const w = randn(2, 3, { device, requiresGrad: true });
	const b = randn(2, { device, requiresGrad: true });
	const start = { w0: await flat(w), b0: await flat(b) };
	const losses = new ScalarHistory();
	for (let epoch = 0; epoch < 100; epoch++) {
		const diff = inputs.matmul(w.t()).add(b).sub(targets);
		const loss = diff.mul(diff).sum().div(diff.numel());
		loss.backward();
		losses.push(loss);
		noGrad(() => {
			w.sub_(w.grad!.mul(1e-5));
			b.sub_(b.grad!.mul(1e-5));
			w.grad!.zero_();
			b.grad!.zero_();
		});
	}
	return { ...start, losses: await losses.read(), w: await flat(w), b: await flat(b) };
}

/** The same with what PyTorch has built in, the five rows three times over. */
export async function orchardBuiltin(seed: number, device: Place = 'cpu') {
	manualSeed(seed);
	const float = { dtype: float32, device };
	const thrice = <T>(rows: readonly T[]) => [...rows, ...rows, ...rows];
	const inputs = tensor(thrice(table.inputs), float);
	const targets = tensor(thrice(table.targets), float);
	const loader = new data.DataLoader(new data.TensorDataset(inputs, targets), 5, { shuffle: true });
	const model = new nn.Linear(3, 2);
	model.to(device);
	const optimizer = new optim.SGD(model.parameters(), { lr: 1e-5 });
	const start = { w0: await flat(model.weight), b0: await flat(model.bias!) };
	const batches: number[] = [];
	const every10th = new ScalarHistory();
	for (let epoch = 0; epoch < 100; epoch++) {
		let last: Tensor | null = null;
		for (const [xb, yb] of loader) {
			if (epoch === 0) batches.push(...(await flat(xb)));
			const loss = nn.functional.mseLoss(model.forward(xb), yb);
			loss.backward();
			optimizer.step();
			optimizer.zeroGrad();
			last = loss;
		}
		if (last && (epoch + 1) % 10 === 0) every10th.push(last);
	}
	return {
		...start,
		batches,
		every_10th: await every10th.read(),
		w: await flat(model.weight),
		b: await flat(model.bias!)
	};
}
