export { Adagrad, type AdagradOptions } from './Adagrad.ts';
export { Adam, type AdamOptions } from './Adam.ts';
export { AdamW } from './AdamW.ts';
export * as lrScheduler from './lrScheduler.ts';
export { Optimizer, type OptimizerOptions, type ParamGroup, type Params } from './Optimizer.ts';
export { RMSprop, type RMSpropOptions } from './RMSprop.ts';
export { SGD, type SGDOptions } from './SGD.ts';
