import { turn } from '#lib/ui/turn.ts';

/** Milliseconds of layout between two pauses: at a quarter of the speed still no long task. */
const piece = 4;

/**
 * Lays out, piece by piece while the page is idle, what a page left for later to show its beginning sooner. Then
 * all heights are real ones, and nothing moves under a reader who jumps or scrolls back.
 */
export async function unfold(): Promise<void> {
	const root = document.documentElement;
	const parts = [
		...document.querySelectorAll<HTMLElement>(
			'.prose :is(p, li, h2, h3, .katex-display, .board, figure, .room, .picture)'
		)
	];
	for (let i = 0; 'folded' in root.dataset && i < parts.length;) {
		await turn();
		const end = performance.now() + piece;
		for (; i < parts.length && performance.now() < end; i++) {
			parts[i].dataset.unfolded = '';
			// Asking for the height has it laid out now, so that the clock tells what it costs.
			parts[i].getBoundingClientRect();
		}
	}
	// The parts are laid out like that already; what comes to the page from now on is laid out at once.
	delete root.dataset.folded;
}
