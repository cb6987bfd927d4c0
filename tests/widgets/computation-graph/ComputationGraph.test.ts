import { expect, test } from 'vitest';
import type { Language } from '#lib/i18n/language.ts';
import type { LabConfig } from '#lib/lab/LabConfig.ts';
import { firstFrame } from '../../support/firstFrame.ts';
import GraphPage from './GraphPage.svelte';

interface Frame {
	config?: Partial<LabConfig>;
	/** Events that have happened. */
	index?: number;
	language?: Language;
}

const frameAt = (frame: Frame = {}): string => firstFrame(GraphPage, frame);

/** Events of a step: by hand, without clearing, and with modules. */
const step = { byHand: 19, forgetful: 17, modules: 14 };

/** The accessible names of the nodes, in one of the two pictures. */
function names(frame: string): string[] {
	const [picture] = frame.split('</svg>');
	return [...picture.matchAll(/role="button"[^>]* aria-label="([^"]*)"/g)].map(([, name]) => name);
}

/** All that is written in the card of a node. */
function card(frame: string, name: string): string[] {
	const [, rest] = frame.split(`aria-label="${name}:`);
	const [inside] = rest.split('</g>');
	return [...inside.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
}

const description = (frame: string) => /-description">([^<]*)</.exec(frame)![1];

test('before JavaScript runs both directions are there, and the style sheet chooses', () => {
	const frame = frameAt();
	expect(frame.match(/<svg/g)).toHaveLength(2);
	expect(frame).toContain('class="right"');
	expect(frame).toContain('class="down"');
});

test('at the start the leaves have values and nothing has a gradient', () => {
	const said = names(frameAt());
	expect(said).toHaveLength(9);
	expect(said).toContain('w: parameter, shape (1, 1), value 0.5000, gradient None');
	expect(said).toContain('y_hat: Add, shape (120, 1), value not computed yet, gradient None');
	expect(said).toContain(
		'y: data, shape (120, 1), value 120 numbers, number 1 is 42.200, no gradient wanted'
	);
});

test('a card shows op, name, shape, value and gradient', () => {
	expect(card(frameAt({ index: 2 }), 'y_hat')).toEqual([
		'ŷ',
		'Add',
		'y_hat',
		'(120, 1)',
		'0.47 …',
		'∂L/∂ŷ',
		'None'
	]);
});

test('a gradient is None, then 1 of 2, then final', () => {
	const cards = [7, 8, 9].map((index) => card(frameAt({ index }), 'diff').slice(5));
	expect(cards).toEqual([
		['∂L/∂e', 'None'],
		['1 of 2', '−0.3478 …'],
		['∂L/∂e', '−0.6956 …']
	]);
	expect(frameAt({ index: 8 })).toContain('<pattern');
	expect(frameAt({ index: 9 })).not.toContain('<pattern');
});

test('what arrives at a parameter waits until it is accumulated', () => {
	const cards = [12, 13].map((index) => card(frameAt({ index }), 'b').slice(-2));
	expect(cards).toEqual([
		['0.0000', 'None ← −27.50'],
		['.grad', '−27.502']
	]);
});

test('cleared gradients are zeros by hand and None with an optimiser', () => {
	expect(card(frameAt({ index: step.byHand }), 'w').slice(-2)).toEqual(['.grad', '0.0000']);
	const frame = frameAt({ config: { program: 'modules' }, index: step.modules });
	expect(card(frame, 'model.weight').slice(-2)).toEqual(['.grad', 'None']);
});

test('a gradient that nobody cleared stays, and the next one is added to it', () => {
	const config = { zeroGrad: false };
	expect(card(frameAt({ config, index: step.forgetful + 1 }), 'b').slice(-2)).toEqual([
		'old .grad',
		'−27.502'
	]);
	expect(card(frameAt({ config, index: step.forgetful + 12 }), 'b').at(-1)).toBe(
		'−27.50 + (−27.01)'
	);
	const accumulated = frameAt({ config, index: step.forgetful + 13 });
	expect(card(accumulated, 'b').at(-1)).toBe('−54.513');
	expect(accumulated).toContain('still held what came before');
});

test('the panel states what has just happened', () => {
	const frame = frameAt({ index: 8 });
	expect(frame).toContain('Backward · diff * diff → diff');
	expect(frame).toContain('This is contribution 1 of 2');
	expect(frame).toContain('local derivative');
	expect(frame).toContain('<mn>0.008333</mn>');
});

test('the description tells what happens with the present numbers, in both languages', () => {
	expect(description(frameAt({ index: 5 }))).toContain(
		'Computation graph of step 1, after 5 of 19 events.'
	);
	expect(description(frameAt({ index: 5 }))).toContain('loss is 855.91. w.grad is None.');
	expect(description(frameAt({ index: 5, language: 'zh' }))).toContain('loss 是 855.91。');
});

test('modules make a smaller graph', () => {
	const said = names(frameAt({ config: { program: 'modules' }, index: 3 }));
	expect(said).toHaveLength(7);
	expect(said).toContain('loss: MseLoss, shape (), value 855.91, gradient None');
});

test('data of one point are shown as they are', () => {
	const data = { kind: 'points' as const, points: [[1, 2]] as const };
	const said = names(frameAt({ config: { data }, index: 19 }));
	expect(said).toContain('x: data, shape (1, 1), value 1.0000, no gradient wanted');
});
