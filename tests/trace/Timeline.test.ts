import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Timeline } from '#lib/trace/Timeline.svelte.ts';

/** Three steps of six events, in phases of 2, 1 and 3. */
const score = { steps: 3, eventsPerStep: 6, phaseEnds: [2, 3, 6] };

/** Frames that the test turns by hand. */
let frames: Map<number, FrameRequestCallback>;
let clock: number;

beforeEach(() => {
	frames = new Map();
	clock = 0;
	let made = 0;
	vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
		frames.set(++made, callback);
		return made;
	});
	vi.stubGlobal('cancelAnimationFrame', (frame: number) => frames.delete(frame));
	vi.spyOn(performance, 'now').mockImplementation(() => clock);
});

afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

/** Frames go by; while `busy` says so one takes 40 ms, else 16. */
function pass(milliseconds: number, busy: () => boolean = () => false) {
	for (const end = clock + milliseconds; clock < end;) {
		clock += busy() ? 40 : 16;
		const due = [...frames.values()];
		frames.clear();
		for (const callback of due) callback(clock);
	}
}

const stops = (unit: Timeline['unit']) => {
	const timeline = new Timeline(() => score);
	timeline.unit = unit;
	const seen = [timeline.index];
	while (!timeline.atEnd) {
		timeline.forward();
		seen.push(timeline.index);
	}
	return { timeline, seen };
};

test('forward goes from stop to stop of its unit', () => {
	expect(stops('phase').seen).toEqual([0, 2, 3, 6, 8, 9, 12, 14, 15, 18]);
	expect(stops('step').seen).toEqual([0, 6, 12, 18]);
	expect(stops('op').seen).toHaveLength(19);
});

test.each(['op', 'phase', 'step'] as const)('back by %s meets the same stops', (unit) => {
	const { timeline, seen } = stops(unit);
	const back = [timeline.index];
	while (!timeline.atStart) {
		timeline.back();
		back.push(timeline.index);
	}
	expect(back.reverse()).toEqual(seen);
});

test('the state changes at once and the pictures glide after it', () => {
	const timeline = new Timeline(() => score);
	timeline.forward();
	expect([timeline.origin, timeline.index, timeline.fraction]).toEqual([0, 6, 0]);
	pass(100);
	expect(timeline.fraction).toBeGreaterThan(0);
	expect(timeline.fraction).toBeLessThan(1);
	pass(1000);
	expect(timeline.fraction).toBe(1);
	expect(frames.size).toBe(0);
});

test('playing runs to the end and stops there', () => {
	const timeline = new Timeline(() => score);
	timeline.play();
	pass(200);
	expect(timeline.index).toBe(6);
	pass(3000);
	expect([timeline.index, timeline.playing]).toEqual([18, false]);
});

test.each(['op', 'phase', 'step'] as const)(
	'by %s, pictures rest longer than they move',
	(unit) => {
		const timeline = new Timeline(() => ({ ...score, steps: 1000 }));
		timeline.unit = unit;
		timeline.play();
		const moving = Array.from({ length: 500 }, () => (pass(16), timeline.fraction < 1));
		timeline.stop();
		const share = moving.filter(Boolean).length / moving.length;
		expect(share).toBeGreaterThan(0.2);
		expect(share).toBeLessThan(0.5);
	}
);

test('playing again from the end begins anew', () => {
	const timeline = new Timeline(() => score);
	timeline.last();
	timeline.play();
	pass(40);
	expect(timeline.index).toBe(6);
});

test('twice the speed passes twice the stops', () => {
	const passed = (speed: number) => {
		const timeline = new Timeline(() => ({ ...score, steps: 1000 }));
		timeline.speed = speed;
		timeline.play();
		pass(9000);
		timeline.stop();
		return timeline.step;
	};
	expect(passed(2) / passed(1)).toBeCloseTo(2, 0);
	expect(passed(64) / passed(1)).toBeGreaterThan(40);
});

test('seeking is held within the run', () => {
	const timeline = new Timeline(() => score);
	timeline.seek(-4);
	expect(timeline.index).toBe(0);
	timeline.seek(1e9);
	expect(timeline.index).toBe(18);
	expect(timeline.fraction).toBe(1);
});

test('with reduced motion nothing glides', () => {
	vi.stubGlobal('matchMedia', () => ({ matches: true }));
	const timeline = new Timeline(() => score);
	timeline.forward();
	expect([timeline.index, timeline.fraction]).toEqual([6, 1]);
});

test('where frames of a glide come late, it ends and the next moves are made at once', () => {
	const timeline = new Timeline(() => ({ ...score, steps: 1000 }));
	timeline.play();
	pass(20);
	const gliding = () => timeline.fraction < 1;
	pass(200, gliding);
	expect([timeline.step, timeline.fraction]).toEqual([1, 1]);
	const rested = Array.from({ length: 200 }, () => (pass(16, gliding), timeline.fraction === 1));
	expect(rested).not.toContain(false);
	expect(timeline.step).toBe(6);
});

test('the time before the first frame of a move says nothing of the display', () => {
	const timeline = new Timeline(() => score);
	timeline.forward();
	clock -= 39;
	pass(200, () => true);
	expect(timeline.fraction).toBeLessThan(1);
});

test('a run without steps cannot be played', () => {
	const timeline = new Timeline(() => ({ ...score, steps: 0 }));
	timeline.play();
	expect(timeline.playing).toBe(false);
	timeline.forward();
	expect(timeline.index).toBe(0);
});
