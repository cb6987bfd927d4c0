import type { DeviceName, RaceConfig } from './RaceConfig.ts';
import { type Adapter, isAbsence, type Problem, type Progress } from './Runner.ts';

/** After so many steps so many milliseconds had passed. */
interface Mark {
	readonly steps: number;
	readonly elapsed: number;
}

const start: Mark = { steps: 0, elapsed: 0 };

/** One device's way through a race, as far as it has reported. */
export class Lane {
	/** What the browser says of the device; null until it is open. */
	adapter: Adapter | null = $state.raw(null);
	/** Why the device takes no part, or no longer; what it has done stays. */
	problem: Problem | null = $state.raw(null);
	steps = $state(0);
	/** Milliseconds that it has had for them. */
	elapsed = $state(0);
	/** The loss before each step. */
	losses: readonly number[] = $state.raw([]);
	marks: readonly Mark[] = $state.raw([start]);
	/** Slopes and intercept; none before the race. */
	weight: readonly number[] = $state.raw([]);
	bias = $state(0);
	/** Steps a second; null before the first. */
	readonly rate = $derived(this.elapsed > 0 ? (this.steps / this.elapsed) * 1000 : null);

	constructor(readonly device: DeviceName) {}

	open(adapter: Adapter): void {
		this.adapter = adapter;
		this.problem = null;
	}

	/** Back to before the start. A device that is not there stays away; one that was lost may be there again. */
	clear(): void {
		if (this.problem && !isAbsence(this.problem)) this.problem = null;
		this.steps = this.elapsed = this.bias = 0;
		this.losses = this.weight = [];
		this.marks = [start];
	}

	take({ steps, elapsed, losses, weight, bias }: Progress): void {
		this.losses = [...this.losses, ...losses];
		this.weight = weight;
		this.bias = bias;
		if (steps === this.steps) return;
		this.marks = [...this.marks, { steps, elapsed }];
		this.steps = steps;
		this.elapsed = elapsed;
	}

	/** Whether there is a way to go. */
	goesOn({ steps }: RaceConfig): boolean {
		return !this.problem && this.steps < steps;
	}

	/**
	 * The loss against the milliseconds that had passed when it was computed, thinned to about `count` points that
	 * lie evenly on a logarithmic scale of steps. Between two reports the steps count as equally long.
	 */
	curve(count = 120): [number, number][] {
		const { losses, marks } = this;
		const points: [number, number][] = [];
		let mark = 1;
		let last = 0;
		for (let i = 0; i <= count && losses.length > 0; i++) {
			const step = Math.round(losses.length ** (i / count));
			if (step <= last) continue;
			last = step;
			while (mark < marks.length - 1 && marks[mark].steps < step) mark++;
			const [from, to] = [marks[mark - 1], marks[mark]];
			const share = (step - from.steps) / (to.steps - from.steps);
			points.push([from.elapsed + share * (to.elapsed - from.elapsed), losses[step - 1]]);
		}
		return points;
	}
}
