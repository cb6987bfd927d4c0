import type { Tensor } from '#lib/engine/core.ts';
import type { Mark } from '#lib/trace/trace.ts';

/** What a reader can set that also stands in the code. */
export type Setting = 'w' | 'b' | 'lr' | 'steps';

/** Where a training starts. */
export interface Start {
	readonly w: number;
	readonly b: number;
	/** What `.grad` holds already: null is None. */
	readonly gradient: { readonly w: number | null; readonly b: number | null };
	readonly lr: number;
}

/** A model with its optimiser, ready to take steps. */
export interface Training {
	/** (1, 1) */
	readonly w: Tensor;
	/** (1) */
	readonly b: Tensor;
	/** The learning rate of the steps to come. */
	lr: number;
	/**
	 * One pass through the loop's body: predict, loss, backward, update and, if asked for, zero_grad.
	 * x and y are (n, 1); returns the loss before the update, a scalar.
	 */
	step(x: Tensor, y: Tensor, zeroGrad: boolean, mark: Mark): Tensor;
}

/** The same training written in one of PyTorch's ways: as a reader sees it, and as the engine runs it. */
export interface Program {
	readonly source: string;
	/** Numbers in the code that are really settings: the line, the text to replace, and the setting. */
	readonly live: readonly { line: number; text: string; setting: Setting }[];
	/** The lines that forgetting `zero_grad` leaves out. */
	readonly zeroLines: readonly number[];
	begin(start: Start): Training;
}

/** The number of the one line that contains `text`; throws if the Python file has moved on without us. */
export function lineOf(source: string, text: string): number {
	const line = source.split('\n').findIndex((candidate) => candidate.includes(text));
	if (line < 0) throw new Error(`lineOf: the program must contain "${text}", got no such line`);
	return line;
}
