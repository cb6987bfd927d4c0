import { loadDataset } from '#lib/datasets/index.ts';
import { float32, tensor } from '#lib/engine/core.ts';
import type { LabConfig } from './LabConfig.ts';
import { type Run, runByStep } from './run.ts';

const runs = new Map<string, Run>();

/** Milliseconds of work between two pauses: at a quarter of the speed still less than a frame or two. */
const slice = 4;

/** The run of a configuration that `prepare` has trained. */
export const prepared = (config: LabConfig): Run | undefined =>
	runs.size && !config.edits.length ? runs.get(JSON.stringify(config)) : undefined;

/** A data set as the loops take it: x and y of shape (n, 1). */
export function tensorsOf({ x, y }: ReturnType<typeof loadDataset>) {
	const column = (values: Float64Array) =>
		tensor(values, { dtype: float32 }).reshape(values.length, 1);
	return { x: column(x), y: column(y) };
}

/**
 * Trains as `config` says in small pieces, so that the page answers between them. Experiments of a lesson
 * often begin alike and are then trained once.
 */
export async function prepare(config: LabConfig, pause: () => Promise<void>): Promise<void> {
	const key = JSON.stringify(config);
	if (runs.has(key)) return;
	await pause();
	const data = loadDataset(config.data);
	await pause();
	const { x, y } = tensorsOf(data);
	const steps = runByStep(config, x, y);
	for (;;) {
		await pause();
		const end = performance.now() + slice;
		let step;
		do step = steps.next();
		while (!step.done && performance.now() < end);
		if (!step.done) continue;
		runs.set(key, step.value);
		return;
	}
}
