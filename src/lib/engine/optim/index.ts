export { Optimizer } from './Optimizer.ts';
export { SGD } from './SGD.ts';
