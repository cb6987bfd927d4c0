import * as autograd from './autograd/backward.ts';
import * as conversion from './conversion.ts';
import { newEmpty, newFull, newOnes, newZeros } from './creation.ts';
import * as ops from './ops/index.ts';
import type { Overloads } from './overloads.ts';
import { cpu } from './placement.ts';
import { Tensor } from './Tensor.ts';

const functions = {
	...ops,
	// PyTorch has torch.where(condition, x, y) but x.where(condition, y).
	where: (self: Tensor, condition: Tensor, other: Tensor | number) =>
		ops.where(condition, self, other),
	...conversion,
	cpu,
	newEmpty,
	newFull,
	newOnes,
	newZeros,
	backward: autograd.backward
};
type Functions = typeof functions;

/** Every function whose first argument is a tensor, seen as a method of that tensor. */
export type TensorMethods = Omit<Methods, keyof Overloads> & Overloads;

type Methods = {
	[Name in keyof Functions]: Functions[Name] extends (
		self: Tensor,
		...rest: infer Rest
	) => infer Result
		? (...rest: Rest) => Result
		: never;
};

/** Adding an op to `ops/index.ts` is all it takes to make it a method. */
for (const [name, op] of Object.entries(functions)) {
	const call = op as (self: unknown, ...rest: unknown[]) => unknown;
	Object.defineProperty(Tensor.prototype, name, {
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
