let holders = 0;

/**
 * From now on, and until every caller has called what this returns, frames are made without what is far from the
 * window: the browser neither lays it out nor paints it nor looks through it for the pointer.
 */
export function leaveFarOut(): () => void {
	holders++;
	document.documentElement.dataset.playing = '';
	return () => {
		if (--holders === 0) delete document.documentElement.dataset.playing;
	};
}
