import type { DeviceName } from '#lib/lab/race/RaceConfig.ts';

/** How the lines of the two are told apart, whatever they are about: thin and whole, broad and broken. */
export const strokes: Record<DeviceName, { readonly width: number; readonly dash?: string }> = {
	cpu: { width: 1.75 },
	webgpu: { width: 4, dash: '7 8' }
};
