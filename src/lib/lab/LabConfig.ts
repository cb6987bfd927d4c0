import type { DatasetConfig } from '#lib/datasets/index.ts';
import type { ProgramName } from './programs/index.ts';

/** A reader's hand on the run: what it sets holds from the beginning of step `step` on. */
export interface Edit {
	readonly step: number;
	readonly w?: number;
	readonly b?: number;
	readonly lr?: number;
}

/** One experiment, whole and serialisable: everything on the page follows from it and the playhead. */
export interface LabConfig {
	readonly data: DatasetConfig;
	/** Where the parameters start. */
	readonly w: number;
	readonly b: number;
	readonly lr: number;
	/** How many steps the run has, unless it overflows before. */
	readonly steps: number;
	readonly program: ProgramName;
	/** Whether the loop clears the gradients at its end. */
	readonly zeroGrad: boolean;
	/** In the order of their steps. */
	readonly edits: readonly Edit[];
}

/** The tutorials' experiment: 120 points around a line, a poor first guess, a modest learning rate. */
export const defaultConfig: LabConfig = {
	data: { kind: 'regression', samples: 120, noise: 15, bias: 12, seed: 42 },
	w: 0.5,
	b: 0,
	lr: 0.01,
	steps: 40,
	program: 'by-hand',
	zeroGrad: true,
	edits: []
};

/** The same experiment, with the parameters or the learning rate set anew from step `edit.step` on. */
export function withEdit(config: LabConfig, edit: Edit): LabConfig {
	// What was set for later steps belonged to the future that this edit replaces.
	const past = config.edits.filter(({ step }) => step < edit.step);
	const same = config.edits.find(({ step }) => step === edit.step);
	const { step, ...set } = edit;
	if (step === 0) return { ...config, ...set, edits: [] };
	return { ...config, edits: [...past, { ...same, ...edit }] };
}

/** The same experiment, with one learning rate from the first step to the last. */
export function withoutRates(config: LabConfig): LabConfig {
	const edits = config.edits.flatMap(({ step, w, b }) =>
		w === undefined && b === undefined ? [] : [{ step, w, b }]
	);
	return { ...config, edits };
}
