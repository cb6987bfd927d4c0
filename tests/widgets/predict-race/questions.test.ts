import { expect, test } from 'vitest';
import { Race } from '#lib/lab/race/Race.svelte.ts';
import { nearest, questions } from '#lib/widgets/predict-race/questions.ts';
import { ScriptedRunner } from '../../support/ScriptedRunner.ts';

const raceAt = (rate: (n: number) => number) =>
	new Race((device) => new ScriptedRunner(device, { rate }));

test('the price of a step is measured at both ends, on the CPU alone', async () => {
	const race = raceAt((n) => (n === 100 ? 50_000 : 250));
	const { answer, why } = await questions.cost(race, 'en').solve();
	expect(answer).toBe(2);
	expect(why).toBe(
		'Measured here just now: 50,000 steps per second with 100 points, 250 with 1,000,000. A step takes 200 times as long.'
	);
	expect(race.measurements).toEqual([
		{ n: 100, d: 1, rates: { cpu: 50_000 } },
		{ n: 1_000_000, d: 1, rates: { cpu: 250 } }
	]);
});

test('a measurement that is given up is no answer', async () => {
	const race = raceAt(() => 1000);
	const under = questions.cost(race, 'en').solve();
	race.survey.cancel();
	await expect(under).rejects.toThrow('both sizes must be measured');
});

test('the nearest option is the nearest in ratio', () => {
	expect([0.5, 2, 5, 60, 230, 1500, 4000, 1e5].map(nearest)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
});

test('the order of a sum matters in float32', () => {
	const race = raceAt(() => 1);
	const { answer, options, why } = questions.order(race, 'en');
	expect(options[answer]).toBe('the second');
	expect(why).toContain('The first is 16,777,216, the second 16,777,218.');
	expect(questions.order(race, 'zh').answer).toBe(answer);
});
