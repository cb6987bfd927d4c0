import { expect, test } from 'vitest';
import { webgpu } from '#lib/engine/index.ts';
import json from '../../../reference/programs.json';
import { programs } from '../../../reference/programs/index.ts';
import { expectClose } from '../../../support/closeness.ts';

type Name = keyof typeof programs;
type Run = Record<string, number | readonly number[]>;

const recorded = json as unknown as Record<string, Record<Name, Run>>;

test.each(Object.keys(programs) as Name[])(
	'%s runs on the GPU as in PyTorch',
	async (name) => {
		const device = await webgpu.init();
		const [[seed, runs]] = Object.entries(recorded);
		const run = (await programs[name](Number(seed), device)) as Run;
		expect(Object.keys(run).sort()).toEqual(Object.keys(runs[name]).sort());
		for (const [key, wanted] of Object.entries(runs[name]))
			expectClose(run[key], wanted, `${name} ${seed} ${key}`);
	},
	60_000
);
