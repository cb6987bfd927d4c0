import type { Tensor } from '../../Tensor.ts';
import type { BinaryKernel, UnaryKernel } from '../Device.ts';
import { binaryExpression } from './binaryExpressions.ts';
import type { Gpu } from './Gpu.ts';
import { map } from './map.ts';
import { copyTransposed } from './transposed.ts';
import { unaryExpression } from './unaryExpressions.ts';
import { type Scalar, scalarOf } from './wgsl.ts';

export function unary(gpu: Gpu, kernel: UnaryKernel, x: Tensor, out: Tensor): void {
	map(gpu, kernel, unaryExpression(kernel, scalarOf(x.dtype)), [x], out);
}

export function binary(gpu: Gpu, kernel: BinaryKernel, a: Tensor, b: Tensor, out: Tensor): void {
	map(gpu, kernel, binaryExpression(kernel, scalarOf(a.dtype)), [a, b], out);
}

export function where(gpu: Gpu, condition: Tensor, a: Tensor, b: Tensor, out: Tensor): void {
	map(gpu, 'where', 'select(y, z, x == T(0))', [condition, a, b], out);
}

/** to = from, broadcast and converted: towards zero for integers, 0 or 1 for bool. */
export function copy(gpu: Gpu, from: Tensor, to: Tensor): void {
	if (copyTransposed(gpu, from, to)) return;
	const truth = scalarOf(to.dtype) === 'u32';
	map(gpu, truth ? 'truth' : 'copy', truth ? 'R(!(x == T(0)))' : 'R(x)', [from], to);
}

/** The 32 bits that stand for a number. */
export function bitsOf(value: number, type: Scalar): number {
	if (type === 'f32') return new Uint32Array(new Float32Array([value]).buffer)[0];
	return type === 'u32' ? Number(value !== 0) : Math.trunc(value) >>> 0;
}

export function fill(gpu: Gpu, out: Tensor, value: number): void {
	map(gpu, 'fill', 'bitcast<R>(bits)', [], out, bitsOf(value, scalarOf(out.dtype)));
}

/** out += factor · x */
export function addScaled(gpu: Gpu, out: Tensor, x: Tensor, factor: number): void {
	map(gpu, 'addScaled', 'x + y * bitcast<R>(bits)', [out, x], out, bitsOf(factor, 'f32'));
}
