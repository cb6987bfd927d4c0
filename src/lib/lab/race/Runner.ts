import type { Cloud, DeviceName, RaceConfig } from './RaceConfig.ts';

/** What is known of a device once it is open. */
export interface Adapter {
	/** As the browser names it; empty where it says nothing. */
	readonly name: string;
	/** Whether a processor plays the GPU. */
	readonly simulated: boolean;
	/** The largest tensor that it takes, in bytes. */
	readonly limit: number;
}

/** Why a device can't take part. */
export interface Problem {
	readonly kind: 'unsupported' | 'no-adapter' | 'refused' | 'too-large' | 'lost';
	/** What the browser or the engine said, in English; for 'too-large' the bytes asked for. */
	readonly detail: string;
}

/** A problem on its way to the figure. */
export class DeviceProblem extends Error {
	constructor(readonly problem: Problem) {
		super(problem.detail);
	}
}

/** The problem in what was caught. */
export const problemOf = (reason: unknown): Problem =>
	reason instanceof DeviceProblem ? reason.problem : { kind: 'lost', detail: String(reason) };

/** Whether the machine has no such device, for this race and the next. */
export const isAbsence = ({ kind }: Problem): boolean =>
	kind === 'unsupported' || kind === 'no-adapter' || kind === 'refused';

/** How far a training has come. */
export interface Progress {
	/** Steps done. */
	readonly steps: number;
	/** Milliseconds that they took on the device, its warm-up and the readings for pictures left out. */
	readonly elapsed: number;
	/** The losses of the steps since the last report, each before its step. */
	readonly losses: readonly number[];
	/** Slopes (d) and intercept after the last step. */
	readonly weight: readonly number[];
	readonly bias: number;
}

/** A device, one training at a time. Every call resolves when the device has done it, none blocks the page. */
export interface Runner {
	/** Opens the device; rejects with a DeviceProblem. */
	open(): Promise<Adapter>;
	/** Draws the points of a race and tells what a picture shows of them. */
	draw(config: RaceConfig): Promise<Cloud>;
	/** Draws the points unless they are there, begins a training and warms up. */
	begin(config: RaceConfig): Promise<Progress>;
	/** Trains for about so many milliseconds, at least one step and not past the finish. */
	run(milliseconds: number): Promise<Progress>;
	/** Gives everything back at once, whatever is under way. */
	close(): void;
}

/** Makes the runner of a device. */
export type Connect = (device: DeviceName) => Runner;
