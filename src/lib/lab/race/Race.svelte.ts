import { getContext, setContext } from 'svelte';
import { connect } from './connect.ts';
import { cloudOf, drawData } from './drawData.ts';
import { Lane } from './Lane.svelte.ts';
import { type Measurement, withRate } from './measurements.ts';
import { Presence } from './Presence.svelte.ts';
import {
	type Cloud,
	defaultRace,
	type DeviceName,
	devices,
	type RaceConfig
} from './RaceConfig.ts';
import { type Connect, isAbsence, type Problem, problemOf, type Runner } from './Runner.ts';
import { Survey } from './Survey.svelte.ts';

/** Milliseconds that a device trains before it is the other one's turn. */
const TURN = 50;
/** Milliseconds of training from which on a rate counts, unless the race is over before. */
const ENOUGH = 100;
/** Milliseconds that a slider must rest before new points are drawn. */
const REST = 250;

/**
 * One training on two devices, in turns: while one computes the other waits, so that neither slows the other down.
 * The devices live in workers; nothing here ever waits for long.
 */
export class Race {
	config: RaceConfig = $state.raw(defaultRace);
	phase: 'idle' | 'preparing' | 'running' | 'paused' | 'finished' = $state('idle');
	/** The points of `config`, or of the one before while they are drawn; the server draws them at once. */
	cloud: Cloud | null = $state.raw(import.meta.env.SSR ? cloudOf(drawData(defaultRace)) : null);
	/** Why there are no points. */
	trouble: Problem | null = $state.raw(null);
	/** What has been measured on this machine, the latest last. */
	measurements: readonly Measurement[] = $state.raw([]);
	readonly lanes = { cpu: new Lane('cpu'), webgpu: new Lane('webgpu') };
	readonly presence = new Presence();
	readonly survey: Survey;
	readonly #connect: Connect;
	/** Counts what makes replies from before worthless. */
	#era = 0;
	#runners: Partial<Record<DeviceName, Runner>> = {};
	/** Calls under way; a runner that is busy when its race is over is given up. */
	#busy: Record<DeviceName, number> = { cpu: 0, webgpu: 0 };
	#rest: ReturnType<typeof setTimeout> | null = null;
	#looping = false;

	constructor(connectTo: Connect = connect) {
		this.#connect = connectTo;
		this.survey = new Survey(connectTo, this.presence, (config, device, rate) =>
			this.#record(config, device, rate)
		);
	}

	/** Whether this machine has no GPU for the page, as far as it has been asked. */
	get absent(): boolean {
		const problems = [this.lanes.webgpu.problem, this.survey.problems.webgpu];
		return problems.some((problem) => problem && isAbsence(problem));
	}

	/** Draws the points of the present configuration. */
	async prepare(): Promise<void> {
		this.#settle();
		const era = this.#era;
		try {
			const cloud = await this.#call('cpu', (runner) => runner.draw(this.config));
			if (era === this.#era) this.cloud = cloud;
		} catch (reason) {
			if (era === this.#era) this.trouble = problemOf(reason);
		}
	}

	/** Other points, or another way of reading: the race is back at its start, what was measured stays. */
	configure(change: Partial<Pick<RaceConfig, 'n' | 'd' | 'readEach'>>): void {
		const { n, d } = this.config;
		const waits = this.#rest !== null;
		this.reset();
		this.config = { ...this.config, ...change };
		if (waits || this.config.n !== n || this.config.d !== d)
			this.#rest = setTimeout(() => void this.prepare(), REST);
	}

	/** Begins, goes on, or begins again after the finish. */
	async start(): Promise<void> {
		this.survey.cancel();
		if (this.phase === 'paused') this.phase = 'running';
		else if (this.phase === 'idle' || this.phase === 'finished') {
			const waits = this.#rest !== null;
			this.reset();
			const era = this.#era;
			this.phase = 'preparing';
			if (waits) void this.prepare();
			// One after the other here too: a warm-up that is disturbed warms nothing.
			for (const device of devices) {
				await this.#begin(device);
				if (era !== this.#era) return;
			}
			this.phase = 'running';
		}
		await this.#loop();
	}

	pause(): void {
		if (this.phase === 'running') this.phase = 'paused';
	}

	/** Back to the start; a device that was lost may be there again. */
	reset(): void {
		this.#era++;
		this.#settle();
		this.trouble = null;
		this.presence.slept = false;
		this.phase = 'idle';
		for (const device of devices) {
			if (this.#busy[device] > 0) this.#close(device);
			this.lanes[device].clear();
		}
	}

	/** Measures the rates at some sizes; a race under way waits. */
	measure(which?: readonly DeviceName[], at?: readonly number[], d = this.config.d): Promise<void> {
		this.pause();
		return this.survey.measure({ ...this.config, d }, which, at);
	}

	/** Gives every device back. */
	destroy(): void {
		this.survey.cancel();
		this.reset();
		devices.forEach((device) => this.#close(device));
	}

	#record(size: Pick<RaceConfig, 'n' | 'd'>, device: DeviceName, rate: number): void {
		this.measurements = withRate(this.measurements, size, device, rate);
	}

	/** Opens a device, if need be, and lets it take the points. */
	async #begin(device: DeviceName): Promise<void> {
		const lane = this.lanes[device];
		const era = this.#era;
		try {
			if (!this.#runners[device] || !lane.adapter)
				lane.open(await this.#call(device, (runner) => runner.open()));
			const progress = await this.#call(device, (runner) => runner.begin(this.config));
			if (era === this.#era) lane.take(progress);
		} catch (reason) {
			if (era === this.#era) this.#fail(device, reason);
		}
	}

	async #loop(): Promise<void> {
		if (this.#looping) return;
		this.#looping = true;
		const racing = () => devices.filter((device) => this.lanes[device].goesOn(this.config));
		while (this.phase === 'running' && racing().length > 0)
			for (const device of racing()) {
				await this.presence.awake();
				if (this.phase === 'running') await this.#turn(device);
			}
		this.#looping = false;
		if (this.phase === 'running') this.phase = 'finished';
	}

	async #turn(device: DeviceName): Promise<void> {
		const lane = this.lanes[device];
		const { config } = this;
		const era = this.#era;
		try {
			const progress = await this.#call(device, (runner) => runner.run(TURN));
			if (era !== this.#era) return;
			lane.take(progress);
			const counts = lane.elapsed >= ENOUGH || lane.steps === config.steps;
			if (counts && !config.readEach) this.#record(config, device, lane.rate!);
		} catch (reason) {
			if (era === this.#era) this.#fail(device, reason);
		}
	}

	/** The device is out, what it has done stays; its next race gets a new one. */
	#fail(device: DeviceName, reason: unknown): void {
		this.lanes[device].problem = problemOf(reason);
		this.#close(device);
	}

	#close(device: DeviceName): void {
		this.#runners[device]?.close();
		delete this.#runners[device];
		this.#busy[device] = 0;
	}

	async #call<Result>(device: DeviceName, use: (runner: Runner) => Promise<Result>) {
		const runner = (this.#runners[device] ??= this.#connect(device));
		this.#busy[device]++;
		try {
			return await use(runner);
		} finally {
			if (this.#runners[device] === runner) this.#busy[device]--;
		}
	}

	/** Nothing waits for a slider to rest any more. */
	#settle(): void {
		if (this.#rest !== null) clearTimeout(this.#rest);
		this.#rest = null;
	}
}

const key = Symbol('race');

/** The race that all widgets inside one `<Race>` share. */
export function useRace(): Race {
	const race = getContext<Race | undefined>(key);
	if (!race)
		throw new Error(
			'useRace: a figure must stand inside <Race>, got none around it; wrap it in <Race> … </Race>'
		);
	return race;
}

export const setRace = (race: Race): Race => setContext(key, race);
