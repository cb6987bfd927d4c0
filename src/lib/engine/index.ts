import './devices/cpu/wasm/kernels.ts';
import './methods.ts';

export * as autograd from './autograd/grad.ts';
export { type BackwardOptions } from './autograd/backward.ts';
export { enableGrad, isGradEnabled, noGrad } from './autograd/gradMode.ts';
export type { Hook, Node } from './autograd/Node.ts';
export {
	asTensor,
	BoolTensor,
	ByteTensor,
	DoubleTensor,
	FloatTensor,
	fromNumpy,
	IntTensor,
	LongTensor,
	type NestedInput,
	ShortTensor,
	tensor
} from './construct.ts';
export {
	empty,
	emptyLike,
	eye,
	full,
	fullLike,
	ones,
	onesLike,
	type TensorOptions,
	zeros,
	zerosLike
} from './creation.ts';
export * as data from './data/index.ts';
export * from './dtype.ts';
export { ellipsis, type Index, slice, Slice } from './indexing/slice.ts';
export * as linalg from './linalg.ts';
export { listen, type Listener } from './listener.ts';
export type { Nested } from './nested.ts';
export * as nn from './nn/index.ts';
export type { Gradient, Op } from './op.ts';
export * from './ops/index.ts';
export * as optim from './optim/index.ts';
export * from './random/index.ts';
export { ScalarHistory } from './ScalarHistory.ts';
export { keep, release, scope } from './scope.ts';
export {
	normal,
	rand,
	randint,
	randintLike,
	randLike,
	randn,
	randnLike,
	randperm,
	type SamplingOptions
} from './sampling.ts';
export { arange, linspace, logspace } from './ranges.ts';
export type { Shape } from './shape.ts';
export { Tensor } from './Tensor.ts';
export type { Device } from './devices/Device.ts';
export * as webgpu from './webgpu.ts';
