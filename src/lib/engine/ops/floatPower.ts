import { float64 } from '../dtype.ts';
import { Tensor } from '../Tensor.ts';
import { pow } from './pow.ts';

/** pow() computed in float64 whatever the dtypes are. */
export function floatPower(self: Tensor | number, exponent: Tensor | number): Tensor {
	const wide = (x: Tensor | number) => (x instanceof Tensor ? x.to(float64) : x);
	return pow(wide(self), wide(exponent));
}
