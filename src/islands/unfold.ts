import { turn } from '#lib/ui/turn.ts';

/** Letters of text that are laid out in one go: a few milliseconds of work. */
const piece = 500;

/**
 * Lays out, piece by piece while the page is idle, what a page left for later to show its beginning sooner. Then
 * all heights are real ones, and nothing moves under a reader who jumps or scrolls back.
 */
export async function unfold(): Promise<void> {
	const root = document.documentElement;
	const parts = [
		...document.querySelectorAll<HTMLElement>(
			'.prose :is(p, li, h2, h3, .katex-display, .plot svg)'
		)
	];
	for (let i = 0; 'folded' in root.dataset && i < parts.length;) {
		await turn();
		for (let letters = 0; i < parts.length && letters < piece; i++) {
			parts[i].style.contentVisibility = 'visible';
			letters += parts[i].textContent.length;
		}
	}
	delete root.dataset.folded;
	for (const part of parts) part.style.contentVisibility = '';
}
