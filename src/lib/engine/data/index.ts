export { DataLoader, type DataLoaderOptions } from './DataLoader.ts';
export type { Dataset } from './Dataset.ts';
export { randomSplit } from './randomSplit.ts';
export { Subset } from './Subset.ts';
export { TensorDataset } from './TensorDataset.ts';
