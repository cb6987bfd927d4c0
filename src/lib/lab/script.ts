import type { DatasetConfig } from '#lib/datasets/index.ts';
import type { Lab } from './Lab.svelte.ts';
import type { Setting } from './programs/Program.ts';

/** A number as Python writes it, always recognisable as a float. */
export function pythonNumber(value: number): string {
	const text = String(value);
	return /[.e]/.test(text) || Number.isNaN(value) ? text : `${text}.0`;
}

/** Five significant digits as Python's `#.5g` writes them. */
const fiveDigits = (value: number): string =>
	value.toPrecision(5).replace(/e([+-])(\d)$/, (_, sign, digit) => `e${sign}0${digit}`);

function dataLines(data: DatasetConfig): string[] {
	if (data.kind === 'regression')
		return [
			'from sklearn.datasets import make_regression',
			'',
			`x, y = make_regression(n_samples=${data.samples}, n_features=1, noise=${data.noise}, bias=${data.bias}, random_state=${data.seed})`,
			'x = torch.tensor(x, dtype=torch.float32)',
			'y = torch.tensor(y, dtype=torch.float32).reshape(-1, 1)'
		];
	const column = (k: 0 | 1) => data.points.map((point) => `[${pythonNumber(point[k])}]`).join(', ');
	return ['', `x = torch.tensor([${column(0)}])`, `y = torch.tensor([${column(1)}])`];
}

/** The lines of the program with the reader's numbers, without what the reader leaves out. */
function programLines(lab: Lab): string[] {
	const { source, live, zeroLines } = lab.program;
	const settings: Record<Setting, string> = {
		w: pythonNumber(lab.config.w),
		b: pythonNumber(lab.config.b),
		lr: pythonNumber(lab.run.records[0].lr),
		steps: String(lab.run.steps)
	};
	return source
		.trimEnd()
		.split('\n')
		.map((line, i) =>
			live.reduce(
				(text, spot) => (spot.line === i ? text.replace(spot.text, settings[spot.setting]) : text),
				line
			)
		)
		.filter((_, i) => lab.config.zeroGrad || !zeroLines.includes(i));
}

/** The assignments that repeat what the reader did by hand in the midst of the run. */
function editLines(lab: Lab): string[] {
	const modules = lab.config.program === 'modules';
	const place = modules
		? { w: 'model.weight.fill_', b: 'model.bias.fill_' }
		: { w: 'w.fill_', b: 'b.fill_' };
	const rate = modules ? "optimizer.param_groups[0]['lr'] = " : 'lr = ';
	return lab.config.edits.flatMap(({ step, w, b, lr }) => [
		`    if step == ${step}:  # as set by hand`,
		...(w === undefined && b === undefined ? [] : ['        with torch.no_grad():']),
		...(w === undefined ? [] : [`            ${place.w}(${pythonNumber(w)})`]),
		...(b === undefined ? [] : [`            ${place.b}(${pythonNumber(b)})`]),
		...(lr === undefined ? [] : [`        ${rate}${pythonNumber(lr)}`])
	]);
}

/** The present experiment as a Python program that prints each step's loss, with the losses to expect. */
export function script(lab: Lab): string {
	const modules = lab.config.program === 'modules';
	const body = programLines(lab);
	const loop = body.findIndex((line) => line.startsWith('for step'));
	const expected = lab.run.records
		.slice(0, lab.run.steps)
		.map(({ loss }, step) => `# ${step} ${fiveDigits(loss)}`);
	return [
		'import torch',
		...(modules ? ['from torch import nn, optim'] : []),
		...dataLines(lab.config.data),
		'',
		...body.slice(0, loop + 1),
		...editLines(lab),
		...body.slice(loop + 1),
		"    print(step, f'{loss.item():#.5g}')",
		'',
		'# Expected output:',
		...expected,
		''
	].join('\n');
}
