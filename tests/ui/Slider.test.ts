import { expect, test } from 'vitest';
import Slider from '#lib/ui/Slider.svelte';
import { firstFrame } from '../support/firstFrame.ts';

const props = {
	label: 'Learning rate',
	value: 0.01,
	min: 1e-4,
	max: 10,
	scale: 'log' as const,
	format: (value: number) => value.toFixed(4),
	oninput: () => {}
};

test('the value stands beside the label and is read as text', () => {
	const frame = firstFrame(Slider, { ...props, unit: 'per step' });
	expect(frame).toMatch(/<output[^>]*>0.0100 per step<\/output>/);
	expect(frame).toContain('aria-valuetext="0.0100 per step"');
	expect(frame).toContain('value="80"');
});

test('what lies beyond a limit is hatched and the limit is named', () => {
	const frame = firstFrame(Slider, {
		...props,
		marks: [{ value: 1, label: 'diverges above 1', kind: 'limit' as const }]
	});
	expect(frame).toMatch(/class="beyond" style="--place: 0\.8\d*;"/);
	expect(frame).toContain('diverges above 1');
});

test('a limit beyond the track hatches nothing', () => {
	const marks = [{ value: 100, label: 'diverges above 100', kind: 'limit' as const }];
	expect(firstFrame(Slider, { ...props, marks })).not.toContain('beyond');
});

test('a value outside the track keeps its own number', () => {
	expect(firstFrame(Slider, { ...props, value: 1e6 })).toMatch(/>1000000.0000<\/output>/);
});

test('a warning describes the input', () => {
	const frame = firstFrame(Slider, { ...props, warning: 'It will diverge.' });
	const [, id] = /aria-describedby="([^"]+)"/.exec(frame)!;
	expect(frame).toContain(`<p id="${id}">It will diverge.</p>`);
});
