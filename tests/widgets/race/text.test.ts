import { expect, test } from 'vitest';
import { languages } from '#lib/i18n/language.ts';
import type { Measurement } from '#lib/lab/race/measurements.ts';
import { explain, formatTimes, verdict } from '#lib/widgets/race/text.ts';

const measured = (...pairs: [n: number, cpu: number, webgpu: number][]): Measurement[] =>
	pairs.map(([n, cpu, webgpu]) => ({ n, d: 1, rates: { cpu, webgpu } }));

test.each([
	[measured(), 'nothing has been measured on both'],
	[
		measured([1000, 480, 10]),
		'With 1,000 points the GPU does not pay on this machine: the CPU is 48 times as fast.'
	],
	[
		measured([100, 1000, 10], [1_000_000, 30, 20]),
		'From 100 to 1,000,000 points the GPU pays at none of the sizes measured on this machine: the CPU is 1.5 to 100 times as fast.'
	],
	[
		measured([1000, 10, 25]),
		'With 1,000 points the GPU pays on this machine: it is 2.5 times as fast as the CPU.'
	],
	[
		measured([100, 1000, 10], [30_000, 30, 60], [1_000_000, 1, 40]),
		'On this machine the GPU does not pay up to 100 points; from 30,000 on it does, and is up to 40 times as fast.'
	],
	[
		measured([100, 1, 2], [1000, 2, 1], [3000, 2, 1], [10_000, 1, 2]),
		'the GPU does not pay with 1,000 and 3,000 points'
	]
])('the verdict says what was measured, and no more (%#)', (list, words) => {
	const race = { measurements: list, config: { d: 1 }, absent: false };
	expect(verdict(race, 'en')).toContain(words);
	expect(verdict(race, 'zh')).not.toMatch(/undefined|NaN/);
});

test('without a GPU there is nothing to compare', () => {
	expect(verdict({ measurements: [], config: { d: 1 }, absent: true }, 'en')).toBe(
		'There is no GPU here to compare the CPU with.'
	);
});

test('a problem tells what it means for the reader', () => {
	for (const language of languages) {
		const said = (['unsupported', 'no-adapter', 'refused', 'too-large', 'lost'] as const).map(
			(kind) => explain({ kind, detail: String(256 * 2 ** 20) }, 1234, language)
		);
		expect(new Set(said).size).toBe(5);
		expect(said[3]).toContain('256 MiB');
		expect(said[4]).toContain('1,234');
	}
});

test('factors have two digits that count', () => {
	expect([1.234, 9.99, 12.4, 234.5, 12_345].map(formatTimes)).toEqual([
		'1.2',
		'10',
		'12',
		'230',
		'12,000'
	]);
});
