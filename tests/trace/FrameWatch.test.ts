import { expect, test } from 'vitest';
import { FrameWatch } from '#lib/trace/FrameWatch.ts';

const display = 1000 / 60;

/** A move over the given intervals and a rest: how many of its frames glided, or null if it did not begin to. */
function move(watch: FrameWatch, intervals: readonly number[], period = display): number | null {
	const glides = watch.begin();
	let glided = 0;
	if (glides) while (glided < intervals.length && watch.frame(intervals[glided], true)) glided++;
	for (let i = 0; i < 20; i++) watch.frame(period, false);
	return glides ? glided : null;
}

const fast = Array<number>(14).fill(display);
const slow = Array<number>(14).fill(2 * display);

test('while frames come in time, every move glides to its end', () => {
	const watch = new FrameWatch();
	for (let i = 0; i < 50; i++) expect(move(watch, fast)).toBe(14);
});

test('two late frames end a glide, and the moves after it are made at once', () => {
	const watch = new FrameWatch();
	move(watch, fast);
	expect(move(watch, slow)).toBe(3);
	for (let i = 0; i < 16; i++) expect(move(watch, slow)).toBeNull();
});

test('after a while one is tried again', () => {
	const watch = new FrameWatch();
	move(watch, fast);
	move(watch, slow);
	for (let i = 0; i < 16; i++) move(watch, fast);
	for (let i = 0; i < 50; i++) expect(move(watch, fast)).toBe(14);
});

test('what fails again is tried ever less often, until it succeeds', () => {
	const watch = new FrameWatch();
	move(watch, fast);
	const pauses: number[] = [];
	for (let since = 0; pauses.length < 6; since++) {
		if (move(watch, slow) === null) continue;
		pauses.push(since);
		since = -1;
	}
	expect(pauses).toEqual([0, 16, 32, 64, 128, 128]);
	while (move(watch, fast) === null);
	move(watch, slow);
	for (let i = 0; i < 16; i++) expect(move(watch, fast)).toBeNull();
	expect(move(watch, fast)).toBe(14);
});

test('the frames that begin a move, and a single late one, end nothing', () => {
	const watch = new FrameWatch();
	const begun = fast.map((interval, i) => (i < 2 || i === 6 ? 5 * interval : interval));
	for (let i = 0; i < 50; i++) expect(move(watch, begun)).toBe(14);
});

test('a display of 30 frames a second is not late, one of 144 need not be served in full', () => {
	const slowDisplay = new FrameWatch();
	for (let i = 0; i < 50; i++) expect(move(slowDisplay, slow, 2 * display)).toBe(14);
	const fastDisplay = new FrameWatch();
	for (let i = 0; i < 50; i++) expect(move(fastDisplay, fast, 1000 / 144)).toBe(14);
});

test('a display that slows down, as to save a battery, is not late after the next rest', () => {
	const watch = new FrameWatch();
	for (let i = 0; i < 5; i++) move(watch, fast);
	move(watch, fast, 2 * display);
	for (let i = 0; i < 50; i++) expect(move(watch, slow, 2 * display)).toBe(14);
});
