/**
 * The engine's small door, for pages that pay for every byte: the same tensors and the same names, with only
 * the methods that a linear regression calls. A page that opens `index.ts` as well has them all.
 */
import './coreMethods.ts';
import { Linear } from './nn/Linear.ts';
import { MSELoss } from './nn/MSELoss.ts';
import { SGD } from './optim/SGD.ts';

export { noGrad } from './autograd/gradMode.ts';
export type { Node } from './autograd/Node.ts';
export { tensor } from './construct.ts';
export { float32, float64 } from './dtype.ts';
export { listen, type Listener } from './listener.ts';
export type { Op } from './op.ts';
export { RandomState } from './random/index.ts';
export type { Shape } from './shape.ts';
export { Tensor } from './Tensor.ts';

export const nn = { Linear, MSELoss };
export const optim = { SGD };
