import type { Storage } from './Storage.ts';

/** The storages made in the innermost scope under way; null outside. */
let made: Storage[] | null = null;
/** Lists of scopes that have ended, for the next ones: a scope per training step should cost nothing. */
const spare: Storage[][] = [];

/** Whether a scope is under way. */
export const withinScope = (): boolean => made !== null;

/** Leaves a storage to the scope under way, which must be there. */
export function adopt(storage: Storage): void {
	storage.life = 'scope';
	made!.push(storage);
}

/** Opens a scope; what it returns must reach `leave`. */
export function enter(): Storage[] | null {
	const outer = made;
	made = spare.pop() ?? [];
	return outer;
}

/** Ends the scope under way: what it made is freed, what is marked to stay goes to the scope around it. */
export function leave(outer: Storage[] | null): void {
	const list = made!;
	made = outer;
	for (let i = 0; i < list.length; i++) {
		const storage = list[i];
		if (storage.life === 'scope') storage.free();
		else if (storage.life === 'stays')
			if (outer) adopt(storage);
			else storage.outlive();
	}
	list.length = 0;
	spare.push(list);
}
