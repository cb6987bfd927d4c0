import type { Nested, Tensor } from './Tensor.ts';

/** `tensor([1.0000, 2.5000], requires_grad=True)`. */
export function format(x: Tensor): string {
	const digits = x.dtype.category === 'float';
	const show = (value: Nested): string =>
		Array.isArray(value)
			? `[${value.map(show).join(', ')}]`
			: typeof value === 'boolean'
				? value
					? 'True'
					: 'False'
				: digits
					? value.toFixed(4)
					: String(value);
	const suffix = x.gradFn
		? `, grad_fn=<${x.gradFn.name}>`
		: x.requiresGrad
			? ', requires_grad=True'
			: '';
	return `tensor(${show(x.tolist())}${suffix})`;
}
