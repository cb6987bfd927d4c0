import { expect, test } from 'vitest';
import { Lab } from '#lib/lab/Lab.svelte.ts';
import { pythonNumber, script } from '#lib/lab/script.ts';

test('the script holds the data, the reader’s numbers and the losses to expect', () => {
	const lab = new Lab({ w: -3, lr: 0.2, steps: 5 });
	const python = script(lab);
	expect(python).toContain('make_regression(n_samples=120, n_features=1, noise=15, bias=12');
	expect(python).toContain('w = torch.tensor([[-3.0]], requires_grad=True)');
	expect(python).toContain('lr = 0.2');
	expect(python).toContain('for step in range(5):');
	expect(python).toContain(`# 4 ${lab.run.records[4].loss.toPrecision(5)}`);
});

test('what the reader set by hand is set by the script too', () => {
	const lab = new Lab({ steps: 5 });
	lab.timeline.seek(2 * lab.eventsPerStep);
	lab.setParameters({ w: 7, b: 1 });
	expect(script(lab)).toContain('    if step == 2:');
	expect(script(lab)).toContain('w.fill_(7.0)');
});

test('forgetting zero_grad leaves its lines out', () => {
	expect(script(new Lab())).toContain('zero_()');
	expect(script(new Lab({ zeroGrad: false }))).not.toContain('zero_()');
});

test('whole numbers stay floats in Python', () => {
	expect([2, -0.5, 1e21, 1e-7].map(pythonNumber)).toEqual(['2.0', '-0.5', '1e+21', '1e-7']);
});
