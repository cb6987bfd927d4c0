import { expect, it } from 'vitest';
import { comparison } from './report.mjs';

it('gives each workload a row with its ratio, and says where that falls short', () => {
	const workload = { unit: 'steps/s', work: 1, bar: 2, best: 'other' };
	const table = comparison({
		fast: {
			...workload,
			torchBar: 4,
			ratio: 20,
			engines: { ours: { seconds: 0.001 }, other: { seconds: 0.02 }, PyTorch: { seconds: 0.005 } }
		},
		slow: {
			...workload,
			ratio: 1.5,
			engines: {
				ours: { seconds: 0.02 },
				other: { seconds: 0.03 },
				wrong: { seconds: null, error: 0.5 },
				broken: { problem: 'no such op' }
			}
		}
	});
	expect(table.split('\n')).toEqual([
		'| workload | ours | ratio | to reach | other | PyTorch | wrong | broken |',
		'| --- | --- | --- | --- | --- | --- | --- | --- |',
		'| fast | 1000 steps/s | 20 × | 2 ×; PyTorch 4 × | **50 steps/s** | 200 steps/s (5 ×) |  |  |',
		'| slow | 50 steps/s | 1.5 × (short) | 2 × | **33.3 steps/s** |  | wrong by 5e-1 | fails |'
	]);
});
