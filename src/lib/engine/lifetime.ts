import type { Storage } from './Storage.ts';

/** A stretch of the program whose storages go at its end, as a list through the storages themselves. */
export interface Scope {
	newest: Storage | null;
}

/** The innermost scope under way; null outside. */
let current: Scope | null = null;

/** Whether a scope is under way. */
export const withinScope = (): boolean => current !== null;

/** Leaves a storage to the scope under way, which must be there. */
export function adopt(storage: Storage): void {
	storage.life = 'scope';
	storage.scope = current;
	storage.next = current!.newest;
	current!.newest = storage;
}

/** Whether the scope under way made the storage, and nobody has asked to keep it. */
export const madeHere = (storage: Storage): boolean =>
	storage.life === 'scope' && storage.scope === current;

/** Lets what is made live as long as it is referred to, until `resume` gets what this returns. */
export function suspend(): Scope | null {
	const scope = current;
	current = null;
	return scope;
}

export function resume(scope: Scope | null): void {
	current = scope;
}

/** Opens a scope; what it returns must reach `leave`. */
export function enter(): Scope | null {
	const outer = current;
	current = { newest: null };
	return outer;
}

/** Ends the scope under way: what it made is freed, what is marked to stay goes to the scope around it. */
export function leave(outer: Scope | null): void {
	let storage = current!.newest;
	current = outer;
	while (storage !== null) {
		const { next } = storage;
		storage.next = storage.scope = null;
		if (storage.life === 'scope') storage.free();
		else if (storage.life === 'stays')
			if (outer) adopt(storage);
			else storage.outlive();
		storage = next;
	}
}
