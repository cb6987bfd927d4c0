import './methods.ts';

export { type BackwardOptions } from './autograd/backward.ts';
export { enableGrad, isGradEnabled, noGrad } from './autograd/gradMode.ts';
export type { Node } from './autograd/Node.ts';
export { full, type NestedInput, ones, tensor, type TensorOptions, zeros } from './creation.ts';
export * from './dtype.ts';
export { listen, type Listener } from './listener.ts';
export * as nn from './nn/index.ts';
export type { Gradient, Op } from './op.ts';
export * from './ops/index.ts';
export * as optim from './optim/index.ts';
export * from './random/index.ts';
export type { Shape } from './shape.ts';
export { type Nested, Tensor } from './Tensor.ts';
