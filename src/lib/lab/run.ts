import type { Tensor } from '#lib/engine/core.ts';
import { unmarked } from '#lib/trace/trace.ts';
import type { LabConfig } from './LabConfig.ts';
import { programs } from './programs/index.ts';
import type { Start, Training } from './programs/Program.ts';

/** One training step: what it began with and what it led to. */
export interface StepRecord {
	/** The parameters before the step. */
	readonly w: number;
	readonly b: number;
	/** `.grad` before the step; null is None. */
	readonly before: Start['gradient'];
	readonly loss: number;
	/** `.grad` after backward: what the update uses. */
	readonly gradient: { readonly w: number; readonly b: number };
	readonly lr: number;
	/** The parameters after the update. */
	readonly next: { readonly w: number; readonly b: number };
}

/** A whole run. */
export interface Run {
	/**
	 * One record per step, and one more: the step that would follow. It tells the loss and the gradient
	 * of the parameters that the run ends with.
	 */
	readonly records: readonly StepRecord[];
	/** How many steps the run has. */
	readonly steps: number;
	/** The step (counted from 1) whose outcome leaves float32's range, if any: the run ends before it. */
	readonly overflow: number | null;
}

const gradOf = (parameter: Tensor): number | null => parameter.grad && parameter.grad.item();

/** The training as it stands before a recorded step. */
export function resume(config: LabConfig, record: StepRecord): Training {
	const { w, b, before, lr } = record;
	return programs[config.program].begin({ w, b, gradient: before, lr });
}

/** Trains as `config` says, with every edit at its step, and pauses after each step. x and y are (n, 1). */
export function* runByStep(config: LabConfig, x: Tensor, y: Tensor): Generator<void, Run> {
	const records: StepRecord[] = [];
	let training = programs[config.program].begin({ ...config, gradient: { w: null, b: null } });
	for (let step = 0; step <= config.steps; step++) {
		const before = { w: gradOf(training.w), b: gradOf(training.b) };
		const edit = config.edits.find((candidate) => candidate.step === step);
		if (edit)
			training = programs[config.program].begin({
				w: edit.w ?? training.w.item(),
				b: edit.b ?? training.b.item(),
				lr: edit.lr ?? training.lr,
				gradient: before
			});
		const w = training.w.item();
		const b = training.b.item();
		const record = takeStep(training, x, y, config.zeroGrad);
		if (![w, b, record.loss, record.gradient.w, record.gradient.b].every(Number.isFinite))
			return { records, steps: Math.max(records.length - 1, 0), overflow: step };
		records.push({ w, b, before, lr: training.lr, ...record });
		yield;
	}
	return { records, steps: config.steps, overflow: null };
}

/** The same without a pause. */
export function run(config: LabConfig, x: Tensor, y: Tensor): Run {
	const steps = runByStep(config, x, y);
	for (;;) {
		const { done, value } = steps.next();
		if (done) return value;
	}
}

/** The gradient as the update sees it, read before zero_grad wipes it. */
function takeStep(training: Training, x: Tensor, y: Tensor, zeroGrad: boolean) {
	let gradient = { w: NaN, b: NaN };
	const loss = training.step(x, y, zeroGrad, {
		...unmarked,
		line(phase) {
			if (phase === 'update' && Number.isNaN(gradient.w))
				gradient = { w: training.w.grad!.item(), b: training.b.grad!.item() };
		}
	});
	return {
		loss: loss.item(),
		gradient,
		next: { w: training.w.item(), b: training.b.item() }
	};
}
