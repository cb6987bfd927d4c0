import { type DatasetConfig, loadDataset, samePoints } from '#lib/datasets/index.ts';
import { Timeline, type Unit } from '#lib/trace/Timeline.svelte.ts';
import { type Mark, trace as record } from '#lib/trace/trace.ts';
import type { Trace } from '#lib/trace/TraceEvent.ts';
import { defaultConfig, type Edit, type LabConfig, withEdit, withoutRates } from './LabConfig.ts';
import type { Moment } from './moment.ts';
import { type Now, nowAt, type Parameters, placeOf } from './now.ts';
import { Past } from './Past.svelte.ts';
import { prepared, tensorsOf } from './prepare.ts';
import { type ProgramName, programs } from './programs/index.ts';
import type { Program } from './programs/Program.ts';
import { Quadratic } from './Quadratic.ts';
import { resume, run, type Run } from './run.ts';

/** What undo brings back. */
interface Saved {
	readonly config: LabConfig;
	readonly index: number;
}

/** Where the playhead stands at first: steps done, events of the step under way, and its stride. */
interface Beginning {
	step?: number;
	event?: number;
	unit?: Unit;
}

const mix = (from: number, to: number, share: number): number => from + (to - from) * share;
/** Slow at both ends. */
const ease = (t: number): number => t * t * (3 - 2 * t);

/**
 * One experiment as a reader handles it. What can be changed is a configuration of plain values and a
 * playhead; everything else on the page is derived from the two.
 */
export class Lab {
	config: LabConfig = $state.raw(defaultConfig);
	/** What addresses call this experiment; without it no link leads to its moments. */
	readonly name: string | undefined;
	readonly timeline: Timeline = new Timeline(
		() => this.#score,
		() => (this.#left = this.shown)
	);
	/** Where the pictures glide from: where they were when the last move began, which may have been in mid-glide. */
	#left: Parameters = $state.raw({ w: NaN, b: NaN });
	readonly #initial: Saved;
	readonly #past = new Past<Saved>();
	/** While a drag lasts, its changes are one step of undo: where it began, and how to be there again. */
	#drag: {
		readonly start: Saved;
		readonly restore: () => void;
		changed: boolean;
		hands: number;
	} | null = null;

	// On their own, so that a new configuration with the same points leaves what follows from them alone.
	readonly #points = $derived(this.config.data);
	readonly data = $derived(loadDataset(this.#points));
	/** Whether these are the points that the lesson set up, by whatever way they came back. */
	readonly ownData: boolean = $derived(samePoints(this.firstData, this.data));
	readonly quadratic = $derived(new Quadratic(this.data.x, this.data.y));
	readonly #tensors = $derived(tensorsOf(this.data));
	readonly run: Run = $derived(
		prepared(this.config) ?? run(this.config, this.#tensors.x, this.#tensors.y)
	);
	/** Traces of this run's steps, made when first looked at. */
	// A cache, filled while others read it: it must not be reactive itself.
	// eslint-disable-next-line svelte/prefer-svelte-reactivity
	readonly #traces: Map<number, Trace> = $derived((void this.run, new Map()));
	/** The first step shows how many events every step has. */
	readonly #score = $derived.by(() => {
		const { events } = this.trace(0);
		const phaseEnds = events.flatMap((event, i) =>
			event.phase === events[i + 1]?.phase ? [] : [i + 1]
		);
		return { steps: this.run.steps, eventsPerStep: events.length, phaseEnds };
	});

	readonly now: Now = $derived(this.at(this.timeline.index));
	/** The parameters as pictures draw them: gliding to where `now` has them. */
	readonly shown: Parameters = $derived.by(() => {
		const { fraction } = this.timeline;
		if (fraction === 1) return this.now;
		const share = ease(fraction);
		return { w: mix(this.#left.w, this.now.w, share), b: mix(this.#left.b, this.now.b, share) };
	});
	/** The parameters before each step so far, the first guess first. */
	readonly ghosts: readonly Parameters[] = $derived(
		this.run.records.slice(0, this.now.step + (this.now.updated ? 1 : 0))
	);

	constructor(
		config: Partial<LabConfig> = {},
		{ step = 0, event = 0, unit = 'step' }: Beginning = {},
		name?: string
	) {
		this.name = name;
		this.config = { ...defaultConfig, ...config };
		this.timeline.unit = unit;
		if (step > 0 || event > 0) this.timeline.seek(step * this.eventsPerStep + event);
		this.#initial = { config: this.config, index: this.timeline.index };
	}

	get program(): Program {
		return programs[this.config.program];
	}

	/** The points that the lesson set up. */
	get firstData() {
		return loadDataset(this.#initial.config.data);
	}

	/** Where the phases end within a step, in events. */
	get phaseEnds(): readonly number[] {
		return this.#score.phaseEnds;
	}

	get eventsPerStep(): number {
		return this.#score.eventsPerStep;
	}

	/** All that it takes to be here again. */
	get moment(): Moment {
		return { config: this.config, index: this.timeline.index, unit: this.timeline.unit };
	}

	get canUndo(): boolean {
		return this.#past.canUndo;
	}

	get canRedo(): boolean {
		return this.#past.canRedo;
	}

	/** What the engine does in one step of this run, event by event. */
	trace(step: number): Trace {
		const known = this.#traces.get(step);
		if (known) return known;
		// All that is derived lazily must be there before the recorder listens.
		const { x, y } = this.#tensors;
		const { zeroGrad } = this.config;
		const training = resume(this.config, this.run.records[step]);
		const made = record((mark: Mark) => training.step(x, y, zeroGrad, mark));
		this.#traces.set(step, made);
		return made;
	}

	/** The experiment once `index` events have happened. */
	at(index: number): Now {
		const place = placeOf(index, this.eventsPerStep, this.run.steps);
		return nowAt(place, this.run, this.trace(place.shownStep));
	}

	/** Sets parameters by hand: the steps so far stay, what follows is computed anew from here. */
	setParameters(parameters: Partial<Parameters>): void {
		const { w, b } = this.now;
		this.#edit({ w, b, ...parameters });
	}

	/** Sets the learning rate from the present step on; at the end, where nothing follows, that of the whole run. */
	setLearningRate(lr: number): void {
		if (this.timeline.index === 0 || !this.timeline.atEnd) this.#edit({ lr });
		else this.#change({ ...withoutRates(this.config), lr }, Infinity);
	}

	#edit(set: Omit<Edit, 'step'>): void {
		// A hand on the parameters starts a step afresh: this one, or the next where this one has moved them.
		const parameters = set.w !== undefined;
		const step = this.now.step + (parameters && this.now.updated ? 1 : 0);
		const config = withEdit(this.config, { step, ...set });
		this.#change(config, parameters ? step * this.eventsPerStep : this.timeline.index);
	}

	/** Learns from other points, from the beginning. Throws, changing nothing, where they can't be learnt from. */
	setData(data: DatasetConfig): void {
		loadDataset(data);
		const config = { ...this.config, data, edits: [] };
		if (!trainable(config))
			throw new RangeError(
				'lab: the loss of the first line must fit into float32, got more; use smaller numbers'
			);
		this.#change(config, 0);
	}

	/** Changes the way the loop is written, keeping the place in it. */
	setProgram(program: ProgramName): void {
		this.#change({ ...this.config, program }, this.now.step * this.eventsPerStep, true);
	}

	/** Clears the gradients at the end of each step, or forgets to. */
	setZeroGrad(zeroGrad: boolean): void {
		this.#change({ ...this.config, zeroGrad }, this.now.step * this.eventsPerStep, true);
	}

	/** Goes to a moment; can be undone. False, changing nothing, where not even the first step fits into float32. */
	restore({ config, index, unit }: Moment): boolean {
		if (!trainable(config)) return false;
		this.#change(config, index);
		this.timeline.unit = unit;
		return true;
	}

	/** Back to how the lesson set it up; can be undone. */
	reset(): void {
		this.#change(this.#initial.config, this.#initial.index);
	}

	/**
	 * Brackets a drag, so that undo takes it back as one. Nothing moves by itself under a hand. A second hand takes part
	 * in the drag of the first, and the last to let go ends it.
	 */
	begin(): void {
		this.#drag ??= { start: this.#saved, restore: this.#past.bookmark(), changed: false, hands: 0 };
		this.#drag.hands++;
		this.timeline.stop();
	}

	commit(): void {
		if (this.#drag && --this.#drag.hands === 0) this.#drag = null;
	}

	/**
	 * Ends a drag with everything as before it, to the last digit; what could be undone and redone too. While another
	 * hand goes on, what this one has put back itself must do.
	 */
	giveUp(): void {
		if (this.#drag?.changed && this.#drag.hands === 1) {
			this.#bringBack(this.#drag.start);
			this.#drag.restore();
		}
		this.commit();
	}

	undo(): void {
		this.#bringBack(this.#past.undo(this.#saved));
	}

	redo(): void {
		this.#bringBack(this.#past.redo(this.#saved));
	}

	get #saved(): Saved {
		return { config: this.config, index: this.timeline.index };
	}

	#bringBack(saved: Saved | null): void {
		if (!saved) return;
		this.config = saved.config;
		this.timeline.seek(saved.index);
	}

	/**
	 * @param index Where the playhead goes, in events of the old run.
	 * @param rescale Whether `index` begins a step whose length in events may change with the configuration.
	 */
	#change(config: LabConfig, index: number, rescale = false): void {
		if (this.#drag) {
			if (!this.#drag.changed) this.#past.remember(this.#drag.start);
			this.#drag.changed = true;
		} else {
			this.#past.remember(this.#saved);
			this.timeline.pause();
		}
		const step = index / this.eventsPerStep;
		this.config = config;
		this.timeline.seek(rescale ? step * this.eventsPerStep : index);
	}
}

/** Whether a run can begin at all: the first step's numbers fit into float32. */
const trainable = (config: LabConfig): boolean => new Lab(config).run.records.length > 0;
