/** Milliseconds of a frame at 60 a second: whoever draws as many is in time on any display. */
const usual = 1000 / 60;

/** The first frames of a move bear what changes at once, and are not judged. */
const first = 2;

/** So many late frames end a glide. */
const tolerated = 2;

/** How many moves are then made at once before one is tried again; twice as many each time it fails, up to a limit. */
const pause = 16;
const longestPause = 128;

/**
 * Watches whether the frames of glides come in time. Where they don't, a motion that stutters shows less than none:
 * moves are made at once until the machine has more to spare.
 */
export class FrameWatch {
	/** The shortest time between two frames, of late: the display's own, where that is slower than usual. */
	#period = Infinity;
	/** The same since the last move, while nothing moved. */
	#rested = Infinity;
	/** Frames of the glide under way, and how many of them were late. */
	#frames = 0;
	#late = 0;
	/** Moves that are still to be made at once. */
	#held = 0;
	#pause = pause;

	/** Whether the move that begins now may glide. */
	begin(): boolean {
		if (this.#frames > first && this.#late < tolerated) this.#pause = pause;
		this.#frames = this.#late = 0;
		// A display may change its pace, and shows it best while there is nothing to draw.
		if (this.#rested < Infinity) this.#period = this.#rested;
		this.#rested = Infinity;
		if (this.#held === 0) return true;
		this.#held--;
		return false;
	}

	/**
	 * Takes note of a frame.
	 * @param interval Milliseconds since the frame before.
	 * @param gliding Whether pictures moved in it.
	 * @returns Whether they may go on.
	 */
	frame(interval: number, gliding: boolean): boolean {
		this.#period = Math.min(this.#period, interval);
		if (!gliding) this.#rested = Math.min(this.#rested, interval);
		if (!gliding || ++this.#frames <= first) return true;
		if (interval > 1.5 * Math.max(this.#period, usual)) this.#late++;
		if (this.#late < tolerated) return true;
		this.#held = this.#pause;
		this.#pause = Math.min(2 * this.#pause, longestPause);
		return false;
	}
}
