import { Generator, type GeneratorState } from './Generator.ts';

/** What every draw comes from that is not given a generator of its own. */
export const defaultGenerator = new Generator();

/** Starts the default generator's stream of a seed, as `torch.manual_seed` does. */
export function manualSeed(seed: number | bigint): Generator {
	return defaultGenerator.manualSeed(seed);
}

/** Starts a stream of the default generator that nobody chose, and returns its seed. */
export function seed(): number {
	return defaultGenerator.seed();
}

/** The seed that the default generator's stream started from. */
export function initialSeed(): number | bigint {
	return defaultGenerator.initialSeed();
}

/** The default generator's place in its stream. */
export function getRngState(): GeneratorState {
	return defaultGenerator.getState();
}

/** Sets the default generator back to a place that `getRngState` named. */
export function setRngState(state: GeneratorState): void {
	defaultGenerator.setState(state);
}
