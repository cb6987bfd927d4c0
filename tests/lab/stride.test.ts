import { expect, test } from 'vitest';
import { Lab } from '#lib/lab/Lab.svelte.ts';
import { stride } from '#lib/lab/stride.ts';

test('the stride is the step under way, known once backward has brought both gradients', () => {
	const lab = new Lab({ steps: 3 });
	const known = (index: number) => {
		lab.timeline.seek(index);
		return stride(lab).known;
	};
	const events = lab.trace(0).events;
	const last = events.findLastIndex(({ kind }) => kind === 'accumulate');
	expect(known(0)).toBe(false);
	expect(known(last)).toBe(false);
	expect(known(last + 1)).toBe(true);
	expect(known(lab.eventsPerStep - 1)).toBe(true);
	expect(known(lab.eventsPerStep)).toBe(false);
	expect(stride(lab).record).toEqual(lab.run.records[1]);
});

test('while the pictures glide out of a step, it is that step', () => {
	const lab = new Lab({ steps: 3 });
	lab.timeline.seek(lab.eventsPerStep);
	Object.assign(lab.timeline, { origin: 0, fraction: 0.4 });
	expect(stride(lab)).toEqual({ record: lab.run.records[0], known: true });
	Object.assign(lab.timeline, { fraction: 1 });
	expect(stride(lab)).toEqual({ record: lab.run.records[1], known: false });
});
