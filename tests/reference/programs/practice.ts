import { manualSeed, noGrad, randn, ScalarHistory, tensor } from '#lib/engine/index.ts';
import type { Place } from './flat.ts';

/** A line through noisy points, by hand: losses, and W and b of each step before its update. */
export async function practice(seed: number, device: Place = 'cpu') {
	manualSeed(seed);
	const X = randn(100, 1, { device });
	const noise = randn(100, 1, { device }).mul(0.1);
	const y = X.matmul(tensor([[2]], { device }).float())
		.add(1)
		.add(noise);
	const W = randn(1, 1, { device, requiresGrad: true });
	const b = randn(1, { device, requiresGrad: true });
	const run = { losses: new ScalarHistory(), W: new ScalarHistory(), b: new ScalarHistory() };
	for (let step = 0; step < 50; step++) {
		const loss = X.matmul(W).add(b).sub(y).pow(2).mean();
		loss.backward();
		run.losses.push(loss);
		run.W.push(W);
		run.b.push(b);
		noGrad(() => {
			W.sub_(W.grad!.mul(0.1));
			b.sub_(b.grad!.mul(0.1));
			W.grad!.zero_();
			b.grad!.zero_();
		});
	}
	return { losses: await run.losses.read(), W: await run.W.read(), b: await run.b.read() };
}
