import { zerosLike } from '../creation.ts';
import { float32, int64 } from '../dtype.ts';
import { commonType, onOneDevice, wrapNumber } from '../elementwise.ts';
import { type Op, record } from '../op.ts';
import { broadcastShapes } from '../shape.ts';
import { Tensor } from '../Tensor.ts';

const op: Op = {
	name: 'Where',
	tex: ([a, b]) => `(${a} \\text{ or } ${b})`,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, { parameters }) =>
				where(parameters as Tensor, gradient, zerosLike(gradient)),
			local: () => '[c]'
		},
		{
			rule: (gradient, { parameters }) =>
				where(parameters as Tensor, zerosLike(gradient), gradient),
			local: () => '[\\neg c]'
		}
	]
};

/** The dtype that two numbers have alone, as a tensor to put them beside. */
function beside(condition: Tensor, a: number, b: number | Tensor): Tensor {
	const whole = Number.isInteger(a) && Number.isInteger(b as number);
	return Tensor.allocate(condition.device, whole ? int64 : float32, []);
}

/** `self` where `condition` (bool) holds, else `other`: elementwise, all three broadcast. */
export function where(condition: Tensor, self: Tensor | number, other: Tensor | number): Tensor {
	if (condition.dtype.category !== 'bool' && condition.dtype.name !== 'uint8')
		throw new Error(
			`where: the condition must be bool, got ${condition.dtype.name}; compare first, e.g. x.gt(0)`
		);
	const like = self instanceof Tensor ? self : other instanceof Tensor ? other : null;
	let a = self instanceof Tensor ? self : wrapNumber(self, like ?? beside(condition, self, other));
	let b = other instanceof Tensor ? other : wrapNumber(other, like ?? a);
	onOneDevice(a, b, 'where');
	const dtype = commonType(a, b);
	if (a.dtype !== dtype) a = a.to(dtype);
	if (b.dtype !== dtype) b = b.to(dtype);
	const shape = broadcastShapes(
		condition.shape,
		broadcastShapes(a.shape, b.shape, 'where'),
		'where'
	);
	const out = Tensor.empty(a.device, dtype, shape);
	a.device.where(condition, a, b, out);
	return record(op, [a, b], out, condition);
}
