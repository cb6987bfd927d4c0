import type { Lab } from './Lab.svelte.ts';
import type { StepRecord } from './run.ts';

/** The step that arrows show. */
export interface Stride {
	readonly record: StepRecord;
	/** Whether backward has brought this step's gradients yet: before, the arrow only says what will be. */
	readonly known: boolean;
}

/** The step under way at the playhead; while the pictures still glide out of a step, that one. */
export function stride(lab: Lab): Stride {
	const { fraction, origin, index, within } = lab.timeline;
	if (fraction < 1 && origin < index) {
		const left = Math.floor(origin / lab.eventsPerStep);
		if (left < lab.now.step) return { record: lab.run.records[left], known: true };
	}
	const last = lab.now.trace.events.findLastIndex(({ kind }) => kind === 'accumulate');
	return { record: lab.now.record, known: within > last };
}
