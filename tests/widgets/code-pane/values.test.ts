import { expect, test } from 'vitest';
import { Lab } from '#lib/lab/Lab.svelte.ts';
import { lineValues } from '#lib/widgets/code-pane/values.ts';

const lab = new Lab({ steps: 2 });
const trace = lab.trace(0);
const at = (done: number) => {
	const lines = lab.program.source.split('\n');
	return [...lineValues(trace, done)].map(([line, value]) => [lines[line].trim(), value]);
};

test('nothing stands beside lines that have not run', () => {
	expect(at(0)).toEqual([]);
});

test('a line tells its own result, not the steps on the way', () => {
	expect(at(2).map(([line]) => line)).toEqual(['y_hat = x @ w + b']);
	expect(at(5).at(-1)).toEqual(['loss = (diff * diff).mean()', 'loss = 855.91']);
});

test('gradients appear beside backward as they arrive', () => {
	expect(at(13).at(-1)).toEqual(['loss.backward()', 'b.grad = −27.502']);
	expect(at(15).at(-1)).toEqual(['loss.backward()', 'b.grad = −27.502, w.grad = −37.805']);
});

test('update and zero_grad tell what they leave behind', () => {
	expect(at(19).slice(-4)).toEqual([
		['w -= lr * w.grad', 'w = 0.8781'],
		['b -= lr * b.grad', 'b = 0.2750'],
		['w.grad.zero_()', 'w.grad = 0.0000'],
		['b.grad.zero_()', 'b.grad = 0.0000']
	]);
});
