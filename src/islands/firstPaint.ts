/** Milliseconds after which a page that has still not been painted is brought to life all the same. */
const patience = 5000;

/** Waits until the reader can see something of the page: nothing that comes later should put that off. */
export function firstPaint(): Promise<void> {
	// Nobody looks at a page in the background; it should be ready when somebody does.
	if (document.hidden || !PerformanceObserver.supportedEntryTypes.includes('paint'))
		return Promise.resolve();
	return new Promise((resolve) => {
		new PerformanceObserver((_, observer) => {
			observer.disconnect();
			resolve();
		}).observe({ type: 'paint', buffered: true });
		setTimeout(resolve, patience);
	});
}
