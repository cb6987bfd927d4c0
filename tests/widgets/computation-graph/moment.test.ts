import { expect, test } from 'vitest';
import { Timeline } from '#lib/trace/Timeline.svelte.ts';
import { momentOf } from '#lib/widgets/computation-graph/moment.ts';

function at(origin: number, index: number, fraction: number, done: number) {
	const timeline = new Timeline(() => ({ steps: 9, eventsPerStep: 19, phaseEnds: [19] }));
	Object.assign(timeline, { origin, index, fraction });
	return momentOf(timeline, done);
}

test('at rest all events are over', () => {
	expect(at(4, 5, 1, 5)).toEqual({ begun: 5, progress: 1 });
	expect(at(0, 0, 1, 0)).toEqual({ begun: 0, progress: 1 });
});

test('a move over one event glides through that event', () => {
	expect(at(4, 5, 0.25, 5)).toEqual({ begun: 5, progress: 0.25 });
	expect(at(4, 5, 0, 5)).toEqual({ begun: 4, progress: 1 });
});

test('a move over several events plays them one after another', () => {
	expect(at(5, 9, 0.375, 9)).toEqual({ begun: 7, progress: 0.5 });
});

test('a move over several steps plays the last of them', () => {
	expect(at(0, 38, 0.25, 19)).toEqual({ begun: 0, progress: 1 });
});

test('a move back is over at once', () => {
	expect(at(9, 5, 0.5, 5)).toEqual({ begun: 5, progress: 1 });
});
