import type { Snippet } from 'svelte';
import type { DatasetConfig } from '#lib/datasets/index.ts';
import { defaultConfig, type LabConfig } from '#lib/lab/LabConfig.ts';
import type { Unit } from '#lib/trace/Timeline.svelte.ts';

/** How a lesson sets an experiment up. */
export type LabProps = {
	/** Where the parameters start. */
	w?: number | string;
	b?: number | string;
	lr?: number | string;
	/** How many steps the run has. */
	steps?: number | string;
	program?: LabConfig['program'];
	/** Whether the loop leaves `zero_grad` out. */
	forget?: boolean;
	data?: DatasetConfig;
	/** Where the playhead stands at first: steps done, and events of the step under way. */
	step?: number | string;
	event?: number | string;
	/** What one press of forward moves over. */
	unit?: Unit;
	/** What an address calls this experiment, `?name=…`, to open the page at a moment of it. */
	name?: string;
	children: Snippet;
};

/** The configuration that the props stand for. */
export const configOf = (props: LabProps): LabConfig => ({
	...defaultConfig,
	data: props.data ?? defaultConfig.data,
	w: Number(props.w ?? defaultConfig.w),
	b: Number(props.b ?? defaultConfig.b),
	lr: Number(props.lr ?? defaultConfig.lr),
	steps: Number(props.steps ?? defaultConfig.steps),
	program: props.program ?? defaultConfig.program,
	zeroGrad: !props.forget
});
