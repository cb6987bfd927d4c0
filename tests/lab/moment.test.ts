import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lab } from '#lib/lab/Lab.svelte.ts';
import { defaultConfig } from '#lib/lab/LabConfig.ts';
import { decodeMoment, encodeMoment, type Moment } from '#lib/lab/moment.ts';

const start: Moment = { config: defaultConfig, index: 0, unit: 'step' };

const number = fc.double({ noNaN: true, noDefaultInfinity: true });

const set = fc
	.record({ w: number, b: number, lr: number }, { requiredKeys: [] })
	.filter((fields) => Object.keys(fields).length > 0);

const data = fc.oneof(
	fc.record({
		kind: fc.constant('regression' as const),
		samples: fc.integer({ min: 1, max: 50 }),
		noise: fc.double({ min: 0, max: 1e9, noNaN: true }),
		bias: number,
		seed: fc.integer({ min: 0, max: 2 ** 32 - 1 })
	}),
	fc.record({
		kind: fc.constant('points' as const),
		points: fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 20 })
	})
);

const moments: fc.Arbitrary<Moment> = fc.integer({ min: 1, max: 10_000 }).chain((steps) =>
	fc.record({
		config: fc.record({
			data,
			w: number,
			b: number,
			lr: number,
			steps: fc.constant(steps),
			program: fc.constantFrom('by-hand' as const, 'modules' as const),
			zeroGrad: fc.boolean(),
			edits: fc
				.uniqueArray(fc.integer({ min: 1, max: steps }), { maxLength: 5 })
				.chain((at) =>
					fc.tuple(
						...at.sort((a, b) => a - b).map((step) => set.map((fields) => ({ step, ...fields })))
					)
				)
		}),
		index: fc.nat(),
		unit: fc.constantFrom('op' as const, 'phase' as const, 'step' as const)
	})
);

test('every moment comes back exactly, number for number', () => {
	fc.assert(
		fc.property(moments, (moment) => {
			expect(decodeMoment(encodeMoment(moment))).toEqual(moment);
		})
	);
});

test('an address takes it as it is', () => {
	fc.assert(
		fc.property(moments, (moment) => {
			const text = encodeMoment(moment);
			expect(new URLSearchParams({ text }).toString()).toBe(`text=${text}`);
		})
	);
});

test('the tutorial’s experiment is short', () => {
	expect(encodeMoment({ ...start, index: 57 })).toBe('v1n120o15c12r42w0.5b0l0.01t40p0z1u2i57');
});

test('any other text is no moment, and nothing is thrown', () => {
	const near = fc
		.tuple(moments.map(encodeMoment), fc.nat(), fc.nat(3), fc.string({ maxLength: 3 }))
		.map(([text, at, gone, put]) => {
			const i = at % (text.length + 1);
			return text.slice(0, i) + put + text.slice(i + gone);
		});
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), near), (text) => {
			const moment = decodeMoment(text);
			// A change of a digit makes another moment; it must then be that one's text.
			expect(moment === null || encodeMoment(moment) === text).toBe(true);
		})
	);
});

test.each([
	['nothing', ''],
	['another version', 'v2n120o15c12r42w0.5b0l0.01t40p0z1u2i0'],
	['no version', 'n120o15c12r42w0.5b0l0.01t40p0z1u2i0'],
	['no learning rate', 'v1n120o15c12r42w0.5b0t40p0z1u2i0'],
	['something before it', ' v1n120o15c12r42w0.5b0l0.01t40p0z1u2i0'],
	['something after it', 'v1n120o15c12r42w0.5b0l0.01t40p0z1u2i0i1'],
	['a number written otherwise', 'v1n120o15c12r42w0.50b0l0.01t40p0z1u2i0'],
	['a number beyond all', 'v1n120o15c12r42w1e999b0l0.01t40p0z1u2i0'],
	['an unknown program', 'v1n120o15c12r42w0.5b0l0.01t40p9z1u2i0'],
	['a program before the first', 'v1n120o15c12r42w0.5b0l0.01t40p-1z1u2i0'],
	['an unknown stride', 'v1n120o15c12r42w0.5b0l0.01t40p0z1u3i0'],
	['half an event', 'v1n120o15c12r42w0.5b0l0.01t40p0z1u2i0.5'],
	['a playhead before the start', 'v1n120o15c12r42w0.5b0l0.01t40p0z1u2i-1'],
	['steps without end', 'v1n120o15c12r42w0.5b0l0.01t1000000p0z1u2i0'],
	['points without end', 'v1n1000000o15c12r42w0.5b0l0.01t40p0z1u2i0'],
	['no points', 'v1w0.5b0l0.01t40p0z1u2i0'],
	['half a point', 'v1x1w0.5b0l0.01t40p0z1u2i0'],
	['a negative spread', 'v1n120o-1c12r42w0.5b0l0.01t40p0z1u2i0'],
	['half a seed', 'v1n120o15c12r4.2w0.5b0l0.01t40p0z1u2i0'],
	['edits out of order', 'v1n120o15c12r42w0.5b0l0.01t40p0z1s3w1s2w1u2i0'],
	['an edit after the end', 'v1n120o15c12r42w0.5b0l0.01t40p0z1s41w1u2i0']
])('%s is refused', (_, text) => {
	expect(decodeMoment(text)).toBeNull();
});

test('a lab that was handled comes back as it was, and undo leads away again', () => {
	const lab = new Lab({ steps: 4 });
	lab.timeline.unit = 'op';
	lab.timeline.seek(40);
	lab.setParameters({ w: 1 / 3 });
	lab.setLearningRate(0.7);
	lab.timeline.seek(44);

	const other = new Lab({ lr: 0.1, steps: 2, program: 'modules' });
	const before = other.moment;
	expect(other.restore(decodeMoment(encodeMoment(lab.moment))!)).toBe(true);
	expect(other.moment).toEqual(lab.moment);
	expect(JSON.stringify(other.now)).toBe(JSON.stringify(lab.now));
	other.undo();
	expect({ ...other.moment, unit: before.unit }).toEqual(before);
	expect(other.canUndo).toBe(false);
});

test('a moment that overflows before its first step has ended is refused and changes nothing', () => {
	const lab = new Lab();
	const before = lab.moment;
	const overflowing = { ...start, config: { ...defaultConfig, w: 1e30 } };
	expect(lab.restore(overflowing)).toBe(false);
	expect(lab.moment).toEqual(before);
	expect(lab.canUndo).toBe(false);
});
