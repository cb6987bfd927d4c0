import { noGrad } from '../autograd/gradMode.ts';
import type { DrawOptions } from '../draw.ts';
import { normal_ as drawNormal } from '../ops/normal.ts';
import { uniform_ as drawUniform } from '../ops/uniform.ts';
import { showShape } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';

/** How much a nonlinearity shrinks what goes through it. */
export type Nonlinearity = 'linear' | 'sigmoid' | 'tanh' | 'relu' | 'leakyRelu';

/** The factor by which weights make up for what follows them; `slope` is leaky ReLU's. */
export function calculateGain(nonlinearity: Nonlinearity, slope = 0.01): number {
	switch (nonlinearity) {
		case 'linear':
		case 'sigmoid':
			return 1;
		case 'tanh':
			return 5 / 3;
		case 'relu':
			return Math.SQRT2;
		case 'leakyRelu':
			return Math.sqrt(2 / (1 + slope ** 2));
	}
}

/** How many inputs and outputs one unit of a weight (out, in, …) meets. */
export function fans(x: Tensor, who: string): { fanIn: number; fanOut: number } {
	if (x.dim() < 2)
		throw new Error(
			`${who}: the tensor must have at least 2 dimensions, got ${showShape(x.shape)}; it tells inputs from outputs by them`
		);
	const field = x.shape.slice(2).reduce((product, size) => product * size, 1);
	return { fanIn: x.shape[1] * field, fanOut: x.shape[0] * field };
}

/** Options of the two that go by Kaiming He. */
export interface KaimingOptions extends DrawOptions {
	/** The slope of leaky ReLU. */
	a?: number;
	mode?: 'fanIn' | 'fanOut';
	nonlinearity?: Nonlinearity;
}

const kaimingStd = (x: Tensor, who: string, options: KaimingOptions): number => {
	const { a = 0, mode = 'fanIn', nonlinearity = 'leakyRelu' } = options;
	return calculateGain(nonlinearity, a) / Math.sqrt(fans(x, who)[mode]);
};

export const uniform_ = (x: Tensor, a = 0, b = 1, options?: DrawOptions): Tensor =>
	noGrad(() => drawUniform(x, a, b, options));

export const normal_ = (x: Tensor, mean = 0, std = 1, options?: DrawOptions): Tensor =>
	noGrad(() => drawNormal(x, mean, std, options));

export const constant_ = (x: Tensor, value: number): Tensor => noGrad(() => x.fill_(value));

export const zeros_ = (x: Tensor): Tensor => constant_(x, 0);

export const ones_ = (x: Tensor): Tensor => constant_(x, 1);

/** Uniform, so that the variance of what goes forward stays (He et al. 2015). */
export function kaimingUniform_(x: Tensor, options: KaimingOptions = {}): Tensor {
	const bound = Math.sqrt(3) * kaimingStd(x, 'kaimingUniform_', options);
	return uniform_(x, -bound, bound, options);
}

/** Normal, so that the variance of what goes forward stays (He et al. 2015). */
export function kaimingNormal_(x: Tensor, options: KaimingOptions = {}): Tensor {
	return normal_(x, 0, kaimingStd(x, 'kaimingNormal_', options), options);
}

const xavierStd = (x: Tensor, who: string, gain: number): number => {
	const { fanIn, fanOut } = fans(x, who);
	return gain * Math.sqrt(2 / (fanIn + fanOut));
};

/** Uniform, a compromise between forward and backward (Glorot and Bengio 2010). */
export function xavierUniform_(x: Tensor, gain = 1, options?: DrawOptions): Tensor {
	const bound = Math.sqrt(3) * xavierStd(x, 'xavierUniform_', gain);
	return uniform_(x, -bound, bound, options);
}

/** Normal, a compromise between forward and backward (Glorot and Bengio 2010). */
export function xavierNormal_(x: Tensor, gain = 1, options?: DrawOptions): Tensor {
	return normal_(x, 0, xavierStd(x, 'xavierNormal_', gain), options);
}
