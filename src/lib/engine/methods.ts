import * as autograd from './autograd/backward.ts';
import { registerHook, retainGrad } from './autograd/hooks.ts';
import * as conversion from './conversion.ts';
import { newEmpty, newFull, newOnes, newZeros } from './creation.ts';
import { install } from './install.ts';
import * as ops from './ops/index.ts';
import type { Overloads } from './overloads.ts';
import { cpu } from './placement.ts';
import type { Tensor } from './Tensor.ts';

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
	backward: autograd.backward,
	registerHook,
	retainGrad
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

// Adding an op to `ops/index.ts` is all it takes to make it a method.
install(functions);
