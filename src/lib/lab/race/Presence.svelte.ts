/** Whether the reader can see the page: while nobody looks, nothing trains. */
export class Presence {
	asleep = $state(false);
	/** Whether a training has had to wait for the reader. */
	slept = $state(false);
	#wakers: (() => void)[] = [];

	sleep(): void {
		this.asleep = true;
	}

	wake(): void {
		this.asleep = false;
		this.#wakers.splice(0).forEach((wake) => wake());
	}

	/** Resolves at once, or when the page comes back into sight. */
	async awake(): Promise<void> {
		if (this.asleep) this.slept = true;
		while (this.asleep) await new Promise<void>((resolve) => this.#wakers.push(resolve));
	}
}
