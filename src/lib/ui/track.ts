/** The values that a slider or a number in the prose runs through. */
export interface Track {
	min: number;
	max: number;
	scale: 'linear' | 'log';
	/** Distance of two neighbouring values; on a log track there are always 200 steps. */
	step?: number;
}

const logSteps = 200;

// Without the dust of binary fractions: three steps of 0.1 are 0.3.
const tidy = (value: number) => Number(value.toPrecision(12));

/** The decimal that was meant: a value that has been through float32 comes back as 0.10000000149. */
function meant(value: number): number {
	for (let digits = 1; digits < 9; digits++) {
		const short = Number(value.toPrecision(digits));
		if (Math.fround(short) === value) return short;
	}
	return value;
}

/** How many steps lie between the ends of a track. */
export function stepsOf({ min, max, scale, step }: Track): number {
	if (!(max > min) || (scale === 'log' && min <= 0)) {
		throw new Error(
			`track: min < max is required, and 0 < min on a log scale, got ${min} and ${max} ` +
				`(${scale}); give it other ends`
		);
	}
	return scale === 'log'
		? logSteps
		: Math.max(1, Math.round((max - min) / (step ?? (max - min) / 100)));
}

/** Where a value lies between the ends of a track, from 0 to 1; outside them, at the nearer end. */
export function positionOf({ min, max, scale }: Track, value: number): number {
	const inside = Math.min(Math.max(value, min), max);
	return scale === 'log'
		? Math.log(inside / min) / Math.log(max / min)
		: (inside - min) / (max - min);
}

/** The value at a position from 0 to 1; on a log scale it has three significant digits. */
export function valueAt({ min, max, scale }: Track, position: number): number {
	const p = Math.min(Math.max(position, 0), 1);
	if (p === 0) return min;
	if (p === 1) return max;
	return scale === 'log'
		? Number((min * (max / min) ** p).toPrecision(3))
		: tidy(min + p * (max - min));
}

/** The value some steps further; on a log scale at least one whole step. */
export function moveBy(track: Track, value: number, steps: number): number {
	const whole = track.scale === 'log' ? Math.sign(steps) * Math.max(1, Math.abs(steps)) : steps;
	return valueAt(track, positionOf(track, meant(value)) + whole / stepsOf(track));
}
