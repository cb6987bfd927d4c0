import { Tensor } from './Tensor.ts';

/** Makes functions whose first argument is a tensor methods of that tensor. */
export function install(functions: object): void {
	for (const [name, op] of Object.entries(functions)) {
		const call = op as (self: unknown, ...rest: unknown[]) => unknown;
		Object.defineProperty(Tensor.prototype, name, {
			configurable: true,
			// Spelt out by number of arguments: spreading them would cost more than a whole op on a hundred numbers.
			value(this: Tensor, ...rest: unknown[]) {
				switch (rest.length) {
					case 0:
						return call(this);
					case 1:
						return call(this, rest[0]);
					case 2:
						return call(this, rest[0], rest[1]);
					default:
						return call(this, ...rest);
				}
			}
		});
	}
}
