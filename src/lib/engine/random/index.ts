export { fillBernoulli } from './bernoulli.ts';
export {
	defaultGenerator,
	getRngState,
	initialSeed,
	manualSeed,
	seed,
	setRngState
} from './defaultGenerator.ts';
export { fillExponential } from './exponential.ts';
export { Generator, type GeneratorState } from './Generator.ts';
export { fillRandint, randomInt64, randperm } from './integers.ts';
export { MT19937, type MT19937State } from './mt19937.ts';
export { fillNormal } from './normal.ts';
export { PythonRandom } from './PythonRandom.ts';
export { RandomState } from './RandomState.ts';
export { fillUniform } from './uniform.ts';
