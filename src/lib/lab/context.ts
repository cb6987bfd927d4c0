import { getContext, setContext } from 'svelte';
import type { Lab } from './Lab.svelte.ts';

const key = Symbol('lab');

/** Makes `lab` the experiment of the components inside this one. */
export const setLab = (lab: Lab): Lab => setContext(key, lab);

/** The experiment that this component is a view of. */
export function useLab(): Lab {
	const lab = getContext<Lab | undefined>(key);
	if (!lab)
		throw new Error(
			'useLab: a figure must stand inside <Lab>, got none around it; wrap it in <Lab> … </Lab>'
		);
	return lab;
}
