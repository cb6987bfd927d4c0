import { tensor } from '../../../../src/lib/engine/core.ts';

const w = tensor([[0.5]], { requiresGrad: true });
tensor([[1.5], [2.5]])
	.matmul(w)
	.square()
	.mean()
	.backward();
window.gradient = w.grad.item();
window.first = performance.now();
