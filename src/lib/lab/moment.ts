import { type DatasetConfig, loadDataset } from '#lib/datasets/index.ts';
import { type Unit, units } from '#lib/trace/Timeline.svelte.ts';
import type { Edit, LabConfig } from './LabConfig.ts';
import { type ProgramName, programs } from './programs/index.ts';

/** An experiment, where its playhead stands, and what one press of forward moves over. */
export interface Moment {
	readonly config: LabConfig;
	/** Events that have happened. */
	readonly index: number;
	readonly unit: Unit;
}

/** The first number of every text: changes when older texts would be read wrongly. */
const version = 1;

/** What a link may ask for, lest it keep the page busy: steps of a run, and points to draw. */
const limit = 10_000;

const programNames = Object.keys(programs) as ProgramName[];

/** A name of one letter, and its number. */
type Field = readonly [name: string, value: number];

/** JavaScript's shortest exact form, without the plus that an address would take for a space. */
const write = (value: number): string =>
	Object.is(value, -0) ? '-0' : String(value).replace('+', '');

const dataFields = (data: DatasetConfig): Field[] =>
	data.kind === 'points'
		? data.points.flatMap(([x, y]): Field[] => [
				['x', x],
				['y', y]
			])
		: [
				['n', data.samples],
				['o', data.noise],
				['c', data.bias],
				['r', data.seed]
			];

const setFields = ({ w, b, lr }: Omit<Edit, 'step'>): Field[] =>
	Object.entries({ w, b, l: lr }).flatMap(([name, value]): Field[] =>
		value === undefined ? [] : [[name, value]]
	);

/** Writes a moment as letters and numbers that an address takes as they are: `v1n120o15c12r42w0.5b0l0.01…`. */
export function encodeMoment({ config, index, unit }: Moment): string {
	const fields: Field[] = [
		['v', version],
		...dataFields(config.data),
		...setFields(config),
		['t', config.steps],
		['p', programNames.indexOf(config.program)],
		['z', Number(config.zeroGrad)],
		...config.edits.flatMap((edit): Field[] => [['s', edit.step], ...setFields(edit)]),
		['u', units.indexOf(unit)],
		['i', index]
	];
	return fields.map(([name, value]) => name + write(value)).join('');
}

/**
 * Reads what `encodeMoment` wrote; null for any other text, for data that can't be learnt from, and for more than
 * 10 000 steps or drawn points.
 */
export function decodeMoment(text: string): Moment | null {
	const fields = Array.from(
		text.matchAll(/([a-z])(-?\d[\d.]*(?:e-?\d+)?)/g),
		([, name, value]): Field => [name, Number(value)]
	);
	let taken = 0;
	/** The next field's number if it has this name. */
	const take = (name: string) => (fields[taken]?.[0] === name ? fields[taken++][1] : undefined);
	const need = (name: string) => take(name) ?? NaN;
	/** The parameters and the learning rate that come next, as far as they do. */
	const takeSet = () => {
		const set = { w: take('w'), b: take('b'), lr: take('l') };
		return Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
	};

	if (take('v') !== version) return null;
	const data = takeData(take, need);
	const start = { w: NaN, b: NaN, lr: NaN, ...takeSet() };
	const steps = need('t');
	const program = programNames[need('p')];
	const zeroGrad = need('z') === 1;
	const edits: Edit[] = [];
	for (let step = take('s'); step !== undefined; step = take('s'))
		edits.push({ step, ...takeSet() });
	const unit = units[need('u')];
	const moment = {
		config: { data, ...start, steps, program, zeroGrad, edits },
		index: need('i'),
		unit
	};
	// Whatever was missing, doubled, out of place or written otherwise shows in the text it would have.
	return encodeMoment(moment) === text && isPossible(moment) ? moment : null;
}

function takeData(
	take: (name: string) => number | undefined,
	need: (name: string) => number
): DatasetConfig {
	const samples = take('n');
	if (samples !== undefined)
		return { kind: 'regression', samples, noise: need('o'), bias: need('c'), seed: need('r') };
	const points: [number, number][] = [];
	for (let x = take('x'); x !== undefined; x = take('x')) points.push([x, need('y')]);
	return { kind: 'points', points };
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

function isPossible({ config, index, unit }: Moment): boolean {
	const { data, w, b, lr, steps, program, edits } = config;
	if (!program || !unit) return false;
	const numbers = [w, b, lr, ...edits.flatMap(Object.values)];
	if (!numbers.every(Number.isFinite)) return false;
	if (!isCount(index) || !isCount(steps) || steps > limit) return false;
	const inOrder = edits.every(
		({ step }, i) => isCount(step) && step > (edits[i - 1]?.step ?? 0) && step <= steps
	);
	if (!inOrder || (data.kind === 'regression' && data.samples > limit)) return false;
	try {
		loadDataset(data);
		return true;
	} catch {
		return false;
	}
}
