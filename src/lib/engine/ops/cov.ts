import { float32, float64 } from '../dtype.ts';
import { showShape } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';

/** Keyword arguments of `cov`. */
export interface CovOptions {
	/** What is taken off the number of observations before dividing by it. */
	correction?: number;
	/** How often each observation was made: whole numbers. */
	fweights?: Tensor | null;
	/** How much each observation counts. */
	aweights?: Tensor | null;
}

function checkWeights(weights: Tensor | null, category: string, count: number): void {
	if (!weights) return;
	if (weights.dim() > 1 || weights.numel() !== count || weights.dtype.category !== category)
		throw new Error(
			`cov: weights must be a vector of ${count} numbers, fweights of an integer and aweights of a float dtype, got ${weights.dtype.name} of shape ${showShape(weights.shape)}; reshape or convert it`
		);
	if (weights.device.synchronous && weights.lt(0).any().item())
		throw new Error('cov: weights must be 0 or more, got one below 0; take abs()');
}

/** The covariances of variables (rows) over observations (columns): (n, observations) → (n, n). */
export function cov(
	self: Tensor,
	{ correction = 1, fweights = null, aweights = null }: CovOptions = {}
): Tensor {
	if (self.dim() > 2)
		throw new Error(
			`cov: a matrix with one row per variable is required, got shape ${showShape(self.shape)}; reshape it`
		);
	const x = self.dim() < 2 ? self.reshape(1, -1) : self;
	checkWeights(fweights, 'integer', x.shape[1]);
	checkWeights(aweights, 'float', x.shape[1]);
	const whole = self.dtype.category !== 'float';
	const weights = fweights && aweights ? fweights.mul(aweights) : (fweights ?? aweights);
	let mean: Tensor;
	let norm: Tensor | number;
	if (weights) {
		const total = weights.sum();
		const dtype = whole ? (weights.dtype === float64 ? float64 : float32) : x.dtype;
		mean = x.mul(weights).sum(1, { keepdim: true, dtype }).div(total);
		const spread =
			aweights && correction !== 0
				? weights.mul(aweights).sum().div(total).mul(correction)
				: correction;
		norm = total.sub(spread);
	} else {
		mean = (whole ? x.to(float32) : x).mean(1, { keepdim: true });
		norm = x.shape[1] - correction;
	}
	const distance = x.sub(mean);
	const weighted = weights ? distance.mul(weights) : distance;
	const product = distance.matmul(weighted.to(distance.dtype).t());
	const divisor = typeof norm === 'number' ? Math.max(norm, 0) : norm.clampMin(0);
	const out = product.div(divisor);
	return out.squeeze();
}
