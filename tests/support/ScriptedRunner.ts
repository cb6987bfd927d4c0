import type { Cloud, DeviceName, RaceConfig } from '#lib/lab/race/RaceConfig.ts';
import {
	type Adapter,
	DeviceProblem,
	type Problem,
	type Progress,
	type Runner
} from '#lib/lab/race/Runner.ts';

/** What a scripted device does; whatever is left out goes well. */
export interface Script {
	readonly adapter?: Partial<Adapter>;
	/** Why it can't be opened. */
	readonly absent?: Problem;
	/** Steps a second. */
	readonly rate?: number | ((n: number) => number);
	/** After how many steps it is lost. */
	readonly lostAfter?: number;
	/** The most points that it takes. */
	readonly most?: number;
}

/** A device that plays a script, on a clock of its own: nothing is computed and nobody waits. */
export class ScriptedRunner implements Runner {
	closed = false;
	private config!: RaceConfig;
	private steps = 0;

	constructor(
		readonly device: DeviceName,
		private readonly script: Script
	) {}

	async open(): Promise<Adapter> {
		if (this.script.absent) throw new DeviceProblem(this.script.absent);
		return { name: '', simulated: false, limit: Infinity, ...this.script.adapter };
	}

	async draw({ n }: RaceConfig): Promise<Cloud> {
		return { x: new Float32Array(n), y: new Float32Array(n) };
	}

	async begin(config: RaceConfig): Promise<Progress> {
		if (config.n > (this.script.most ?? Infinity))
			throw new DeviceProblem({ kind: 'too-large', detail: String(config.n * config.d * 4) });
		this.config = config;
		this.steps = 0;
		return this.progress(0);
	}

	async run(milliseconds: number): Promise<Progress> {
		if (this.closed) throw new DeviceProblem({ kind: 'lost', detail: 'closed' });
		// A task of its own, so that others get their turn as with a worker.
		await new Promise((resolve) => setTimeout(resolve));
		const steps = Math.max(1, Math.round((milliseconds * this.rate) / 1000));
		if (this.steps + steps > (this.script.lostAfter ?? Infinity))
			throw new DeviceProblem({ kind: 'lost', detail: 'a lost one (unplugged)' });
		return this.progress(Math.min(steps, this.config.steps - this.steps));
	}

	close(): void {
		this.closed = true;
	}

	private get rate(): number {
		const { rate = 1000 } = this.script;
		return typeof rate === 'function' ? rate(this.config.n) : rate;
	}

	private progress(more: number): Progress {
		const losses = Array.from({ length: more }, (_, i) => 1 / (this.steps + i + 1));
		this.steps += more;
		const elapsed = (this.steps / this.rate) * 1000;
		return { steps: this.steps, elapsed, losses, weight: [this.steps], bias: 0 };
	}
}
