export { addScaled, binary, binaryRun, fill, unary } from './elementwise';
export { meanSquare, scaledDifference } from './loss';
export { matmul } from './matmul';
export { copy, transpose } from './movement';
export { softmax, sum, sumOnto } from './reduce';
