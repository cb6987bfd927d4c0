import { expect } from 'vitest';

/** Agreement to 1e-5 of the number itself; of the largest beside it where it is all but zero. */
export function expectClose(
	got: number | readonly number[],
	wanted: number | readonly number[],
	label: string
): void {
	const [a, b] = [[got].flat(), [wanted].flat()];
	expect(a.length, label).toBe(b.length);
	const largest = Math.max(...b.map(Math.abs));
	a.forEach((value, i) => {
		const scale = Math.max(Math.abs(b[i]), largest / 100);
		expect(Math.abs(value - b[i]) / scale, `${label} ${i}`).toBeLessThan(1e-5);
	});
}
