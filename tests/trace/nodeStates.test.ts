import { expect, test } from 'vitest';
import { Lab } from '#lib/lab/Lab.svelte.ts';
import { nodeStates } from '#lib/trace/nodeStates.ts';

const lab = new Lab({ steps: 3 });
const trace = lab.trace(0);
const at = (done: number, name: string) =>
	nodeStates(trace, done)[trace.nodes.findIndex((node) => node.name === name)];

test('values appear one op after the other', () => {
	expect(at(0, 'y_hat').value).toBeNull();
	expect(at(1, 'y_hat').value).toBeNull();
	expect(at(2, 'y_hat').value?.shape).toEqual([120, 1]);
});

test('the gradient of diff is None, then partial, then final', () => {
	expect([7, 8, 9].map((done) => at(done, 'diff').stage)).toEqual(['none', 'partial', 'final']);
	const [half, whole] = [8, 9].map((done) => at(done, 'diff').gradient!.data);
	half.forEach((part, i) => expect(whole[i]).toBeCloseTo(2 * part, 10));
});

test('a parameter’s .grad stays None until the contribution is accumulated', () => {
	expect(at(12, 'b')).toMatchObject({ gradient: null, arrived: 1 });
	expect(at(13, 'b').gradient?.data).toEqual([lab.run.records[0].gradient.b]);
});

test('zero_grad by hand leaves a zero behind', () => {
	expect(at(19, 'w')).toMatchObject({ gradient: { data: [0] }, arrived: 0 });
});

test('without zero_grad the next step begins with the old gradient', () => {
	const forgetful = new Lab({ zeroGrad: false, steps: 3 });
	const second = forgetful.trace(1);
	const w = second.nodes.findIndex(({ name }) => name === 'w');
	expect(nodeStates(second, 0)[w].gradient?.data).toEqual([forgetful.run.records[0].gradient.w]);
});
