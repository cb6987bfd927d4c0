import { expect, test } from 'vitest';
import { Lab } from '#lib/lab/Lab.svelte.ts';
import { text } from '#lib/ui/text.ts';
import { sentence } from '#lib/widgets/lab-stepper/sentence.ts';

const at = (index: number, config = {}) => {
	const lab = new Lab({ steps: 2, ...config }, { unit: 'op', event: index });
	return sentence(lab, 'en');
};

test.each([
	[0, 'Nothing has been computed yet: press “One forward”.'],
	[5, 'Forward: loss = 855.91.'],
	[6, 'Backward begins at the loss: ∂L/∂L = 1.'],
	[13, 'b.grad was None and is now −27.502.'],
	[16, 'Update: w = 0.5000 − 0.0100 × (−37.805) = 0.8781.'],
	[18, 'w.grad goes from −37.805 back to 0.0000.']
])('after %i events it says: %s', (index, said) => {
	expect(at(index)).toBe(said);
});

test('in Chinese, too, it names the button that begins', () => {
	expect(sentence(new Lab({ steps: 2 }), 'zh')).toBe('还什么都没有计算：按“前进一步”开始。');
	expect(text.zh.forward).toBe('前进一步');
});

test('a gradient in two parts says which part has come', () => {
	expect(at(8)).toMatch(/^Backward through diff \* diff: diff receives .* \(1 of 2\)\.$/);
});

test('many numbers have the digits that they have in the graph, and equal ones are one', () => {
	expect(at(7)).toBe('Backward through loss: diff * diff receives 120 times 0.0083.');
	expect(at(1)).toBe('Forward: x @ w = 120 numbers from −1.3099 to 1.2316.');
	const lab = new Lab({ steps: 2 }, { unit: 'op', event: 7 });
	expect(sentence(lab, 'zh')).toContain('120 个数，都是 0.0083。');
});

test('without zero_grad it says what is added to what', () => {
	const said = at(19 - 2 + 15, { zeroGrad: false });
	expect(said).toBe('w.grad adds up: −37.805 + (−37.202) = −75.008.');
});

test('by steps it sums the step up', () => {
	const lab = new Lab({ steps: 2 }, { step: 1 });
	expect(sentence(lab, 'en')).toBe(
		'Step 1: from w 0.5000, b 0.0000 to w 0.8781, b 0.2750; the loss goes from 855.91 to 834.24.'
	);
});

test('a step keeps its own end when the reader moves the parameters after it', () => {
	const lab = new Lab({ lr: 0.1 }, { step: 2 });
	const { next } = lab.run.records[1];
	const reached = lab.run.records[2].loss.toFixed(2);
	expect(sentence(lab, 'en')).toMatch(new RegExp(`to ${reached}\\.$`));
	lab.setParameters({ w: next.w + 3 });
	const nudged = lab.run.records[2].loss.toFixed(2);
	expect(sentence(lab, 'en')).toContain(`to ${reached}. Then you moved the parameters to w`);
	expect(sentence(lab, 'en')).toMatch(new RegExp(`where the loss is ${nudged}\\.$`));
	expect(sentence(lab, 'zh')).toContain(`变为 ${reached}。之后参数被手动改为 w`);
	lab.timeline.forward();
	expect(sentence(lab, 'en')).toContain(`Step 3: from w ${(next.w + 3).toFixed(3)}`);
});

test('where already the first step overflows it asks for a smaller learning rate', () => {
	const lab = new Lab({ lr: 1e38 });
	expect(lab.run.steps).toBe(0);
	expect(sentence(lab, 'en')).toMatch(
		/^Already the first step.* choose a smaller learning rate\.$/
	);
	expect(sentence(lab, 'zh')).toBe('第一步的数字就超出了 float32 的范围：请选小一些的学习率。');
});

test('a run that overflowed says so at its end', () => {
	const lab = new Lab({ lr: 1e6 });
	lab.timeline.last();
	expect(sentence(lab, 'en')).toMatch(/no longer fit into float32\.$/);
	expect(sentence(lab, 'zh')).toMatch(/超出了 float32 的范围。$/);
});
