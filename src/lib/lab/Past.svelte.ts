/** How many changes can be taken back. */
const depth = 100;

/** What was before each change, and after those that were taken back. */
export class Past<State> {
	#before: readonly State[] = $state.raw([]);
	#after: readonly State[] = $state.raw([]);

	get canUndo(): boolean {
		return this.#before.length > 0;
	}

	get canRedo(): boolean {
		return this.#after.length > 0;
	}

	/** Keeps `state`, which is about to change. */
	remember(state: State): void {
		this.#before = [...this.#before.slice(1 - depth), state];
		this.#after = [];
	}

	/** What brings this very past back, and what was taken back after it. */
	bookmark(): () => void {
		const [before, after] = [this.#before, this.#after];
		return () => {
			this.#before = before;
			this.#after = after;
		};
	}

	/** The state before the last change, in exchange for the present one; null if there is none. */
	undo(present: State): State | null {
		const target = this.#before.at(-1);
		if (target === undefined) return null;
		this.#before = this.#before.slice(0, -1);
		this.#after = [...this.#after, present];
		return target;
	}

	/** The state that was last taken back, in exchange for the present one; null if there is none. */
	redo(present: State): State | null {
		const target = this.#after.at(-1);
		if (target === undefined) return null;
		this.#after = this.#after.slice(0, -1);
		this.#before = [...this.#before, present];
		return target;
	}
}
