export { binary, binaryRun, fill, unary } from './elementwise';
export { matmul } from './matmul';
export { copy, transpose } from './movement';
export { softmax, sum } from './reduce';
