import type { Lane } from '#lib/lab/race/Lane.svelte.ts';

/** How far two trainings are apart. */
export interface Difference {
	/** How many steps both have done. */
	readonly steps: number;
	/** The largest difference of their losses over these steps. */
	readonly loss: number;
	/** The largest difference of a parameter, if both have done the same number of steps; else null. */
	readonly parameters: number | null;
}

/** Null while there is no step that both have done. */
export function difference(a: Lane, b: Lane): Difference | null {
	const steps = Math.min(a.losses.length, b.losses.length);
	if (steps === 0) return null;
	let loss = 0;
	for (let i = 0; i < steps; i++) loss = Math.max(loss, Math.abs(a.losses[i] - b.losses[i]));
	if (a.steps !== b.steps) return { steps, loss, parameters: null };
	const apart = a.weight.map((w, i) => Math.abs(w - b.weight[i]));
	return { steps, loss, parameters: Math.max(...apart, Math.abs(a.bias - b.bias)) };
}
