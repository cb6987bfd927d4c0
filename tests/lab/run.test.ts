import { expect, test } from 'vitest';
import { loadDataset, tutorialData } from '#lib/datasets/index.ts';
import { float32, tensor } from '#lib/engine/index.ts';
import { formatNumber } from '#lib/i18n/number.ts';
import { defaultConfig, type LabConfig } from '#lib/lab/LabConfig.ts';
import { run } from '#lib/lab/run.ts';
import reference from '../reference/training.json' with { type: 'json' };

const { x, y, n } = loadDataset(tutorialData);
const column = (values: Float64Array) => tensor(values, { dtype: float32 }).reshape(n, 1);
const train = (config: Partial<LabConfig>) =>
	run({ ...defaultConfig, ...config }, column(x), column(y));

const ways = [
	['by-hand', 'by_hand'],
	['modules', 'by_modules']
] as const;

test.each(ways)('ten steps %s show the digits that PyTorch gives', (program, recorded) => {
	const torch = reference.ten_steps[recorded];
	const { records } = train({ program, steps: 10 });
	for (let step = 0; step < 10; step++) {
		const { w, b, loss, gradient } = records[step];
		const ours = [loss, w, b, gradient.w, gradient.b];
		const theirs = [
			torch.losses[step],
			torch.w[step],
			torch.b[step],
			torch.w_grad[step],
			torch.b_grad[step]
		];
		expect(ours.map((value) => formatNumber(value))).toEqual(
			theirs.map((value) => formatNumber(value))
		);
	}
});

test.each(ways)('a hundred steps %s stay with PyTorch to five digits', (program, recorded) => {
	const torch = reference.hundred_steps[recorded];
	const { records } = train({ program, steps: 100, lr: reference.hundred_steps.lr });
	for (let step = 0; step < 100; step++) {
		expect(records[step].loss / torch.losses[step]).toBeCloseTo(1, 5);
		expect(records[step].w).toBeCloseTo(torch.w[step], 3);
		expect(records[step].b).toBeCloseTo(torch.b[step], 3);
	}
});

test.each(ways)(
	'forgetting zero_grad %s ruins the run as it does in PyTorch',
	(program, recorded) => {
		const torch = reference.without_zero_grad[recorded];
		const { records } = train({ program, steps: 30, zeroGrad: false });
		for (let step = 0; step < 30; step++) {
			expect(records[step].gradient.w / torch.w_grad[step]).toBeCloseTo(1, 3);
			expect(records[step].loss / torch.losses[step]).toBeCloseTo(1, 4);
		}
	}
);

test('a diverging run stops before its numbers leave float32', () => {
	const { records, steps, overflow } = train({ lr: 1e6, steps: 40 });
	expect(overflow).not.toBeNull();
	expect(steps).toBe(records.length - 1);
	for (const { w, b, loss } of records) expect([w, b, loss].every(Number.isFinite)).toBe(true);
});

test('an edit takes hold at its step and leaves the steps before it as they were', () => {
	const plain = train({ steps: 6 });
	const edited = train({ steps: 6, edits: [{ step: 3, w: 10 }] });
	expect(edited.records.slice(0, 3)).toEqual(plain.records.slice(0, 3));
	expect(edited.records[3].w).toBe(10);
	expect(edited.records[3].b).toBe(plain.records[3].b);
});
