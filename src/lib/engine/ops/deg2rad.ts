import { float32 } from '../dtype.ts';
import { type Op, quietly, record } from '../op.ts';
import type { Tensor } from '../Tensor.ts';

const make = (name: string, factor: number, tex: string): Op => ({
	name,
	tex: ([x]) => `${tex} ${x}`,
	saves: 'nothing',
	gradients: [{ rule: (gradient) => gradient.mul(factor), local: () => tex }]
});

const toRadians = make('Deg2Rad', Math.PI / 180, '\\tfrac{\\pi}{180}');
const toDegrees = make('Rad2Deg', 180 / Math.PI, '\\tfrac{180}{\\pi}');

function scale(op: Op, self: Tensor, factor: number): Tensor {
	const x = self.dtype.category === 'float' ? self : self.to(float32);
	return record(
		op,
		[x],
		quietly(() => x.mul(factor))
	);
}

/** Degrees as radians, elementwise. */
export function deg2rad(self: Tensor): Tensor {
	return scale(toRadians, self, Math.PI / 180);
}

/** Radians as degrees, elementwise. */
export function rad2deg(self: Tensor): Tensor {
	return scale(toDegrees, self, 180 / Math.PI);
}
