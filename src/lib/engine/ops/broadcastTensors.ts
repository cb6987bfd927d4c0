import { broadcastShapes, type Shape } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';

/** Views of all tensors in the shape that they broadcast to. */
export function broadcastTensors(...tensors: Tensor[]): Tensor[] {
	const shape = tensors.reduce<Shape>(
		(common, x) => broadcastShapes(common, x.shape, 'broadcastTensors'),
		[]
	);
	return tensors.map((x) => x.expand(...shape));
}
