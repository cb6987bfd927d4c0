import { arange, empty, manualSeed, randn, type Tensor } from '#lib/engine/index.ts';
import type { Cloud, RaceConfig } from './RaceConfig.ts';

/** Which points: the rest of a configuration says what to do with them. */
export type Draw = Pick<RaceConfig, 'n' | 'd' | 'seed'>;

/** The points of a race: x (n, d), y (n, 1). */
export interface RaceData {
	readonly x: Tensor;
	readonly y: Tensor;
}

/**
 * Points around a plane whose slopes fall off from feature to feature, so that the first one shows in a picture. The
 * others are uniform, of the same mean and spread: normal numbers to the last digit take a multiple of the time.
 *
 *     torch.manual_seed(seed)
 *     x = torch.empty(n, d).uniform_(-3 ** 0.5, 3 ** 0.5)
 *     x[:, 0] = torch.randn(n)
 *     slopes = 2 / torch.arange(1, d + 1)
 *     y = x @ slopes[:, None] + 1 + 0.5 * torch.randn(n, 1)
 */
export function drawData({ n, d, seed }: Draw): RaceData {
	manualSeed(seed);
	const x = empty(n, d).uniform_(-Math.sqrt(3), Math.sqrt(3));
	x.select(1, 0).copy_(randn(n));
	const slopes = arange(1, d + 1)
		.reciprocal()
		.mul(2)
		.reshape(d, 1);
	const noise = randn(n, 1).mul(0.5);
	return { x, y: x.matmul(slopes).add(1).add(noise) };
}

/** The first feature and the output of every point, as arrays of their own. */
export const cloudOf = ({ x, y }: RaceData): Cloud => ({
	x: x.select(1, 0).clone().numpy() as Float32Array,
	y: y.reshape(-1).clone().numpy() as Float32Array
});
