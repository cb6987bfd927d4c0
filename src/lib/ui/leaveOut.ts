/** Blocks of text and figures whose margins lie within them or beside them, never through them. */
const blocks = '.prose > :is(p, .part, .board, .katex-display)';

let holders = 0;

/** Marks what lies more than half a screen away from the window: a scroll is marked anew before it shows. */
function mark(): void {
	const all = [...document.querySelectorAll(blocks)];
	// All are measured before any is marked: a mark in between would have the page laid out anew for each.
	const far = all.map((block) => {
		const { top, bottom } = block.getBoundingClientRect();
		return bottom < -0.5 * innerHeight || top > 1.5 * innerHeight;
	});
	all.forEach((block, i) => block.toggleAttribute('data-far', far[i]));
}

/**
 * From now on, and until every caller has called what this returns, frames are made without what is far from the
 * window: the browser neither lays it out nor paints it nor looks through it for the pointer.
 */
export function leaveFarOut(): () => void {
	if (holders++ === 0) {
		mark();
		addEventListener('scroll', mark, { passive: true });
		addEventListener('resize', mark);
	}
	return () => {
		if (--holders > 0) return;
		removeEventListener('scroll', mark);
		removeEventListener('resize', mark);
		for (const block of document.querySelectorAll('[data-far]')) block.removeAttribute('data-far');
	};
}
