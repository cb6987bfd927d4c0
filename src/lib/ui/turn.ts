let last: Promise<void> = Promise.resolve();
let hurried = false;
let wake = () => {};

const pause = (): Promise<void> =>
	new Promise((resolve) => {
		wake = resolve;
		if (hurried || typeof requestIdleCallback !== 'function') setTimeout(resolve);
		else requestIdleCallback(() => resolve(), { timeout: 500 });
	});

/**
 * Waits until it is the caller's turn to do a piece of work: one after another, each when the page has nothing
 * better to do, so that between two of them it can answer the reader.
 */
export function turn(): Promise<void> {
	last = last.then(pause);
	return last;
}

/** The reader waits: from now on nobody's turn is put off for longer than the page needs to answer. */
export function hurry(): void {
	hurried = true;
	wake();
}
