import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { firstPaint } from '../../src/islands/firstPaint.ts';

/** Tells those who observe that the page has been painted. */
let paint = () => {};

class Observer {
	static supportedEntryTypes = ['paint'];

	constructor(callback: (entries: unknown, observer: Observer) => void) {
		paint = () => callback([], this);
	}

	observe() {}
	disconnect() {}
}

/** Whether it has stopped waiting. */
const over = (wait: Promise<void>): Promise<boolean> =>
	Promise.race([wait.then(() => true), vi.advanceTimersByTimeAsync(0).then(() => false)]);

describe('waiting for the first paint', () => {
	beforeEach(() => {
		vi.useFakeTimers();
		vi.stubGlobal('PerformanceObserver', Observer);
	});

	afterEach(() => {
		vi.useRealTimers();
		vi.unstubAllGlobals();
		vi.restoreAllMocks();
	});

	it('lasts until the page is painted', async () => {
		const wait = firstPaint();
		await vi.advanceTimersByTimeAsync(3000);
		expect(await over(wait)).toBe(false);
		paint();
		await expect(wait).resolves.toBeUndefined();
	});

	it('ends where nothing ever tells of a paint', async () => {
		const wait = firstPaint();
		await vi.advanceTimersByTimeAsync(5000);
		await expect(wait).resolves.toBeUndefined();
	});

	it('is left out in the background', async () => {
		vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
		await expect(firstPaint()).resolves.toBeUndefined();
	});

	it('is left out where browsers do not tell of paints', async () => {
		vi.stubGlobal(
			'PerformanceObserver',
			class extends Observer {
				static supportedEntryTypes = [];
			}
		);
		await expect(firstPaint()).resolves.toBeUndefined();
	});
});
