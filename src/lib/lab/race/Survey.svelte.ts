import type { Presence } from './Presence.svelte.ts';
import { type DeviceName, devices, type RaceConfig, sizes } from './RaceConfig.ts';
import { type Connect, type Problem, problemOf, type Runner } from './Runner.ts';

/** Each size is measured so many times, for so many milliseconds; the best counts, for disturbances only slow down. */
const SAMPLES = 4;
const SAMPLE = 50;

/** Told of every rate. */
type Note = (config: RaceConfig, device: DeviceName, rate: number) => void;

/** Measures the rates at many sizes, one after the other, on runners of its own: a race that waits is left alone. */
export class Survey {
	/** How many sizes are done, and of how many points the present one has; null while nothing is measured. */
	progress: { readonly done: number; readonly of: number; readonly n: number } | null =
		$state.raw(null);
	/** Why a device has no rates; sizes that it can't take are left out in silence. */
	problems: Partial<Record<DeviceName, Problem>> = $state.raw({});
	/** Whether a processor plays the GPU. */
	simulated = $state(false);
	#runners: Runner[] = [];

	constructor(
		private readonly connect: Connect,
		private readonly presence: Presence,
		private readonly record: Note
	) {}

	/** Resolves when all is measured, or given up. */
	async measure(
		config: RaceConfig,
		which: readonly DeviceName[] = devices,
		at: readonly number[] = sizes
	): Promise<void> {
		this.cancel();
		this.problems = {};
		const pairs = which.map((device) => [device, this.connect(device)] as const);
		const own = pairs.map(([, runner]) => runner);
		this.#runners = own;
		const goesOn = () => this.#runners === own;
		const out = (device: DeviceName, reason: unknown) => {
			const problem = problemOf(reason);
			if (goesOn() && problem.kind !== 'too-large')
				this.problems = { ...this.problems, [device]: problem };
		};
		this.progress = { done: 0, of: at.length, n: at[0] };
		for (const [device, runner] of pairs)
			try {
				const { simulated } = await runner.open();
				if (device === 'webgpu') this.simulated = simulated;
			} catch (reason) {
				out(device, reason);
			}
		for (let i = 0; i < at.length && goesOn(); i++) {
			this.progress = { done: i, of: at.length, n: at[i] };
			for (const [device, runner] of pairs) {
				await this.presence.awake();
				if (!goesOn() || this.problems[device]) continue;
				// A finish so far that the time is over before it.
				const far = { ...config, n: at[i], steps: 1_000_000, readEach: false };
				try {
					let before = await runner.begin(far);
					let best = 0;
					for (let sample = 0; sample < SAMPLES; sample++) {
						const after = await runner.run(SAMPLE);
						const rate = (after.steps - before.steps) / (after.elapsed - before.elapsed);
						best = Math.max(best, rate * 1000);
						before = after;
					}
					if (goesOn()) this.record(far, device, best);
				} catch (reason) {
					out(device, reason);
				}
			}
		}
		if (goesOn()) this.cancel();
	}

	/** Ends it; what has been measured stays. */
	cancel(): void {
		const runners = this.#runners;
		this.#runners = [];
		this.progress = null;
		runners.forEach((runner) => runner.close());
	}
}
