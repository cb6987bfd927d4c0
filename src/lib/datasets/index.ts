export { loadDataset, samePoints, tutorialData, type DatasetConfig } from './dataset.ts';
export { makeRegression } from './makeRegression.ts';
export { orchard } from './orchard.ts';
