import { FrameWatch } from './FrameWatch.ts';

/** What one press of forward or back moves over. */
export const units = ['op', 'phase', 'step'] as const;
export type Unit = (typeof units)[number];

/** The run that a playhead moves over: equal steps of events, each divided into phases. */
export interface Score {
	readonly steps: number;
	readonly eventsPerStep: number;
	/** Where each phase ends within a step, in events. */
	readonly phaseEnds: readonly number[];
}

/** Milliseconds that a stop lasts while playing at speed 1. */
const stopLength: Record<Unit, number> = { op: 1100, phase: 1400, step: 600 };

/** Of that, the share in which pictures move; the longer part is for looking. */
const movingShare = 0.4;

/**
 * The only clock: a playhead over the events of a run. Every picture is a function of `index`; `origin` and
 * `fraction` only say how far the pictures have glided there.
 */
export class Timeline {
	/** How many events have happened. */
	index = $state(0);
	/** Where the last move came from. */
	origin = $state(0);
	/** How much of that move the pictures have made: 1 at rest. */
	fraction = $state(1);
	playing = $state(false);
	/** Multiple of the normal pace. */
	speed = $state(1);
	unit = $state<Unit>('step');

	readonly #score: () => Score;
	readonly #leaving: (() => void) | undefined;
	/** Live: the reader may change their mind while the page is open. */
	readonly #stillness =
		typeof matchMedia === 'function' ? matchMedia('(prefers-reduced-motion: reduce)') : null;
	readonly #watch = new FrameWatch();
	#frame = 0;
	#last = 0;
	/** Whether `#last` was a frame, so that the next interval is one between two. */
	#counted = false;
	/** Whether the pictures are to glide through the move under way. */
	#gliding = false;
	/** Milliseconds since the last stop. */
	#elapsed = 0;

	/**
	 * @param score What the playhead moves over; read anew at each use, since runs change under it.
	 * @param leaving Told before each move that glides, while `fraction` still says how far the last one got.
	 */
	constructor(score: () => Score, leaving?: () => void) {
		this.#score = score;
		this.#leaving = leaving;
	}

	get length(): number {
		const { steps, eventsPerStep } = this.#score();
		return steps * eventsPerStep;
	}

	get atStart(): boolean {
		return this.index === 0;
	}

	get atEnd(): boolean {
		return this.index >= this.length;
	}

	/** The step that the playhead is in, from 0; `steps` once the last has ended. */
	get step(): number {
		return Math.floor(this.index / this.#score().eventsPerStep);
	}

	/** Events done within that step. */
	get within(): number {
		return this.index % this.#score().eventsPerStep;
	}

	first(): void {
		this.seek(0);
	}

	last(): void {
		this.seek(this.length);
	}

	/** To the next stop of the unit. */
	forward(): void {
		this.#move(this.#nextStop(this.index));
	}

	/** To the stop before. */
	back(): void {
		this.pause();
		this.#move(this.#previousStop(this.index));
	}

	/** At once to `index`, without gliding. */
	seek(index: number): void {
		this.index = Math.min(Math.max(Math.round(index), 0), this.length);
		this.origin = this.index;
		this.fraction = 1;
	}

	play(): void {
		if (this.playing || this.length === 0) return;
		if (this.atEnd) this.first();
		this.playing = true;
		this.#elapsed = this.#stopLength();
		this.#run();
	}

	pause(): void {
		this.playing = false;
	}

	/** Ends the clock, with the pictures at rest. */
	stop(): void {
		this.pause();
		this.fraction = 1;
		if (this.#frame) cancelAnimationFrame(this.#frame);
		this.#frame = 0;
	}

	#stopLength(): number {
		return stopLength[this.unit] / this.speed;
	}

	/** The ends of units within a step, in events. */
	#ends(): readonly number[] {
		const { eventsPerStep, phaseEnds } = this.#score();
		if (this.unit === 'step') return [eventsPerStep];
		if (this.unit === 'phase') return phaseEnds;
		return Array.from({ length: eventsPerStep }, (_, i) => i + 1);
	}

	#nextStop(index: number): number {
		const { eventsPerStep } = this.#score();
		const start = Math.floor(index / eventsPerStep) * eventsPerStep;
		const end = this.#ends().find((end) => start + end > index) ?? eventsPerStep;
		return Math.min(start + end, this.length);
	}

	#previousStop(index: number): number {
		if (index === 0) return 0;
		const { eventsPerStep } = this.#score();
		const start = Math.floor((index - 1) / eventsPerStep) * eventsPerStep;
		const end = this.#ends().findLast((end) => start + end < index) ?? 0;
		return start + end;
	}

	#move(to: number): void {
		this.#leaving?.();
		this.origin = this.index;
		this.index = to;
		const still = this.#stillness?.matches || typeof requestAnimationFrame !== 'function';
		this.#gliding = !still && this.#watch.begin();
		this.fraction = this.#gliding ? 0 : 1;
		if (still) return;
		this.#elapsed = 0;
		this.#run();
	}

	#run(): void {
		if (this.#frame || typeof requestAnimationFrame !== 'function') return;
		this.#last = performance.now();
		this.#counted = false;
		this.#frame = requestAnimationFrame(this.#tick);
	}

	/** One loop serves gliding and playing; it ends when there is nothing left to move. */
	readonly #tick = (now: number): void => {
		const interval = now - this.#last;
		if (this.#counted && !this.#watch.frame(interval, this.fraction < 1)) this.#gliding = false;
		this.#last = now;
		this.#counted = true;
		// A tab that was in the background must not leap.
		this.#elapsed += Math.min(Math.max(interval, 0), 100);
		const length = this.#stopLength();
		if (this.playing && this.#elapsed >= length) {
			const spare = this.#elapsed - length;
			if (this.atEnd) this.pause();
			else {
				// At high speed a frame holds several stops.
				for (let late = spare; late >= length && !this.atEnd; late -= length) this.forward();
				this.forward();
				this.#elapsed = spare % length;
			}
		}
		this.fraction =
			!this.#gliding || this.#stillness?.matches
				? 1
				: Math.min(this.#elapsed / (length * movingShare), 1);
		this.#frame = this.playing || this.fraction < 1 ? requestAnimationFrame(this.#tick) : 0;
	};
}
