import { expect, test } from 'vitest';
import { Race } from '#lib/lab/race/Race.svelte.ts';
import PuzzleRace from '#lib/widgets/puzzle-race/PuzzleRace.svelte';
import { firstFrame } from '../../support/firstFrame.ts';
import OnRace from '../../support/OnRace.svelte';
import { ScriptedRunner } from '../../support/ScriptedRunner.ts';

const scripted = () =>
	new Race(
		(device) =>
			new ScriptedRunner(
				device,
				device === 'webgpu'
					? { absent: { kind: 'unsupported', detail: '' } }
					: { rate: (n) => 1e6 / (20 + n / 500) }
			)
	);
const puzzle = (race: Race) => firstFrame(OnRace, { widget: PuzzleRace, race });

test('it is solved where a step takes two to three times as long, without any GPU', async () => {
	const race = scripted();
	expect(puzzle(race)).toContain('race 100 points first');
	await race.measure(['cpu'], [100]);
	expect(puzzle(race)).toContain('1,000 points have not been raced yet.');
	await race.start();
	expect(puzzle(race)).toContain('With 1,000 points a step takes 1.1 times as long');
	expect(puzzle(race)).not.toContain('Solved');
	race.configure({ n: 15_000 });
	await race.start();
	expect(puzzle(race)).toContain('With 15,000 points a step takes 2.5 times as long');
	expect(puzzle(race)).toContain('Solved');
});
