export { loadDataset, tutorialData, type Dataset, type DatasetConfig } from './dataset.ts';
export { makeRegression, type MakeRegressionOptions, type Regression } from './makeRegression.ts';
export { orchard } from './orchard.ts';
