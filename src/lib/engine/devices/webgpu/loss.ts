import { float32 } from '../../dtype.ts';
import { sameShape } from '../../shape.ts';
import type { Tensor } from '../../Tensor.ts';
import { bitsOf } from './elementwise.ts';
import { fold, geometryOf } from './fold.ts';
import { map } from './map.ts';
import { floats } from './reduce.ts';
import type { WebgpuDevice } from './WebgpuDevice.ts';

/** out = the mean of (a − b)²; false for other dtypes. */
export function meanSquare(device: WebgpuDevice, a: Tensor, b: Tensor, out: Tensor): boolean {
	if (a.dtype !== float32 || !sameShape(a.shape, b.shape)) return false;
	const nowhere = a.shape.map(() => 0);
	fold(
		device,
		{ ...floats.mean, key: 'meanSquare', state: 'f32', value: '(x - y) * (x - y)' },
		geometryOf(a.shape, [nowhere, a.strides, b.strides], () => false),
		[a, b],
		out
	);
	return true;
}

/** out = (a − b) · factor · scale; false for other dtypes. */
export function scaledDifference(
	{ gpu }: WebgpuDevice,
	a: Tensor,
	b: Tensor,
	factor: number,
	scale: Tensor,
	out: Tensor
): boolean {
	if (a.dtype !== float32) return false;
	const expression = '(x - y) * bitcast<R>(bits) * z';
	map(gpu, 'scaledDifference', expression, [a, b, scale], out, bitsOf(factor, 'f32'));
	return true;
}
