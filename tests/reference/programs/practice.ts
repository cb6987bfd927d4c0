import { manualSeed, noGrad, randn, tensor } from '#lib/engine/index.ts';

/** A line through noisy points, by hand: losses, and W and b of each step before its update. */
export function practice(seed: number) {
	manualSeed(seed);
	const X = randn(100, 1);
	const noise = randn(100, 1).mul(0.1);
	const y = X.matmul(tensor([[2]]).float())
		.add(1)
		.add(noise);
	const W = randn(1, 1, { requiresGrad: true });
	const b = randn(1, { requiresGrad: true });
	const run = { losses: [] as number[], W: [] as number[], b: [] as number[] };
	for (let step = 0; step < 50; step++) {
		const loss = X.matmul(W).add(b).sub(y).pow(2).mean();
		loss.backward();
		run.losses.push(loss.item());
		run.W.push(W.item());
		run.b.push(b.item());
		noGrad(() => {
			W.sub_(W.grad!.mul(0.1));
			b.sub_(b.grad!.mul(0.1));
			W.grad!.zero_();
			b.grad!.zero_();
		});
	}
	return run;
}
