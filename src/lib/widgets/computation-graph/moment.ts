import type { Timeline } from '#lib/trace/Timeline.svelte.ts';

/** Where a gliding picture is within a trace. */
export interface Moment {
	/** Events that have begun. */
	readonly begun: number;
	/** How far the last of them has come: 1 once it is over. */
	readonly progress: number;
}

/**
 * How far the pictures of a trace have come, `done` events of which have happened: a move over several events
 * plays them one after another, a move back shows its end at once.
 */
export function momentOf({ index, origin, fraction }: Timeline, done: number): Moment {
	const moved = index - origin;
	if (fraction === 1 || moved <= 0) return { begun: done, progress: 1 };
	const passed = Math.max(done - moved * (1 - fraction), 0);
	const begun = Math.ceil(passed);
	return { begun, progress: passed === begun ? 1 : passed - begun + 1 };
}
