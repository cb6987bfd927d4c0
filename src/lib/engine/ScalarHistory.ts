import { resume, suspend } from './lifetime.ts';
import { showShape } from './shape.ts';
import { Tensor } from './Tensor.ts';

/** How many numbers a piece of memory takes before there must be another one. */
const ROOM = 1024;

/** Numbers side by side on one device, on their way to the reader. */
interface Stretch {
	readonly memory: Tensor;
	count: number;
}

/**
 * Numbers gathered step by step where they are computed, such as the losses of a run: `push` never waits, and
 * `read` fetches all that is new at once. So a curve on the GPU costs one read-back per frame, not per step.
 *
 *     const losses = new ScalarHistory();
 *     for (…) losses.push(scope(() => step()));  // any number of steps
 *     await losses.read();                       // once per frame: losses.values is complete now
 */
export class ScalarHistory {
	/** What has been read so far, oldest first. */
	readonly values: number[] = [];
	private stretches: Stretch[] = [];
	private reading: Promise<unknown> = Promise.resolve();

	/** Numbers pushed since the last `read`. */
	get pending(): number {
		return this.stretches.reduce((sum, { count }) => sum + count, 0);
	}

	/** Copies the one element of `x` as it is now; the tensor may go, or change, right after. */
	push(x: Tensor): void {
		if (x.numel() !== 1)
			throw new Error(
				`ScalarHistory: a tensor with exactly one element is required, got shape ${showShape(x.shape)}; reduce it first, e.g. by mean()`
			);
		const { memory, count } = this.roomFor(x);
		x.device.copy(x.asView([], [], x.offset), memory.asView([], [], count));
		this.stretches[this.stretches.length - 1].count++;
	}

	/**
	 * Fetches what has been pushed so far and resolves to all `values`. Where a device is lost in between, it rejects:
	 * what had been read stays in `values`, and a later push may go to another device.
	 */
	async read(): Promise<readonly number[]> {
		const arrivals = this.stretches.map(({ memory, count }) =>
			memory.device.fetch(memory.asView([count], [1], 0))
		);
		// What is fetched has left its memory, as far as commands to come are concerned.
		const last = this.stretches[this.stretches.length - 1] as Stretch | undefined;
		this.stretches = last ? [{ memory: last.memory, count: 0 }] : [];
		const turn = this.reading.then(() => Promise.all(arrivals));
		this.reading = turn.catch(() => null);
		for (const numbers of await turn)
			for (let i = 0; i < numbers.length; i++) this.values.push(numbers[i]);
		return this.values;
	}

	private roomFor(x: Tensor): Stretch {
		const last = this.stretches[this.stretches.length - 1] as Stretch | undefined;
		const fits =
			last && last.count < ROOM && last.memory.device === x.device && last.memory.dtype === x.dtype;
		if (fits) return last;
		// The memory must outlast the scope that the step runs in.
		const scope = suspend();
		try {
			const memory = Tensor.empty(x.device, x.dtype, [ROOM]);
			if (last?.count === 0) this.stretches.pop();
			this.stretches.push({ memory, count: 0 });
		} finally {
			resume(scope);
		}
		return this.stretches[this.stretches.length - 1];
	}
}
