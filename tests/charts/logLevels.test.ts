import { expect, test } from 'vitest';
import { logLevels } from '#lib/charts/logLevels.ts';

test('levels stand in equal ratios', () => {
	const levels = logLevels(1, 1000, 4);
	[1, 10, 100, 1000].forEach((level, i) => expect(levels[i]).toBeCloseTo(level));
	expect(() => logLevels(0, 10, 3)).toThrow('logLevels: 0 < low < high');
});
