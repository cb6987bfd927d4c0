import { getContext } from 'svelte';

const key = Symbol('part');

/** The context of what comes to life in `element`. */
export const within = (element: Element, context: Map<unknown, unknown>): Map<unknown, unknown> =>
	new Map(context).set(key, element);

/** The element that this component has come to life in: events of all inside it pass there. None on the server. */
export const usePart = (): HTMLElement | undefined => getContext(key);
