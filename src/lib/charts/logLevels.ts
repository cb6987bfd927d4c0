/** Levels from `low` to `high` in equal ratios, both included. */
export function logLevels(low: number, high: number, count: number): number[] {
	if (!(low > 0 && high > low && count >= 2)) {
		throw new Error(
			`logLevels: 0 < low < high and at least 2 levels are required, got ${low}, ${high}, ` +
				`${count}; leave out the level 0`
		);
	}
	return Array.from({ length: count }, (_, i) => low * (high / low) ** (i / (count - 1)));
}
