import { afterEach, expect, test, vi } from 'vitest';
import { Lab } from '#lib/lab/Lab.svelte.ts';

afterEach(() => vi.unstubAllGlobals());

const everything = (lab: Lab) =>
	JSON.stringify([lab.now, lab.now.nodes, lab.ghosts, lab.timeline.index]);

test('at the start nothing has been computed', () => {
	const { now } = new Lab();
	expect(now).toMatchObject({ step: 0, event: null, loss: null, gradient: { w: null, b: null } });
	expect([now.w, now.b]).toEqual([0.5, 0]);
});

test('the loss appears when the loss has been computed, the gradients when they have arrived', () => {
	const lab = new Lab();
	lab.timeline.seek(4);
	expect(lab.now.loss).toBeNull();
	lab.timeline.seek(5);
	expect(lab.now.loss).toBe(lab.run.records[0].loss);
	lab.timeline.seek(14);
	expect(lab.now.gradient.w).toBeNull();
	expect(lab.now.gradient.b).toBe(lab.run.records[0].gradient.b);
	lab.timeline.seek(15);
	expect(lab.now.gradient.w).toBe(lab.run.records[0].gradient.w);
});

test('the update leads exactly to the next step', () => {
	const lab = new Lab();
	for (const step of [0, 1, 7]) {
		lab.timeline.seek((step + 1) * lab.eventsPerStep);
		expect([lab.now.w, lab.now.b]).toEqual([
			lab.run.records[step].next.w,
			lab.run.records[step].next.b
		]);
		expect(lab.run.records[step + 1].w).toBe(lab.run.records[step].next.w);
	}
});

test.each(['by-hand', 'modules'] as const)(
	'stepping forward and back by single ops through the program %s restores exactly what was there',
	(program) => {
		const lab = new Lab({ program, steps: 3 });
		lab.timeline.unit = 'op';
		const seen: string[] = [];
		while (!lab.timeline.atEnd) {
			seen.push(everything(lab));
			lab.timeline.forward();
		}
		while (!lab.timeline.atStart) {
			lab.timeline.back();
			expect(everything(lab)).toBe(seen.pop());
		}
	}
);

test('a watched step computes bit for bit what an unwatched one does', () => {
	const lab = new Lab({ steps: 5 });
	for (let step = 0; step < 5; step++) {
		const { nodes, events } = lab.trace(step);
		const record = lab.run.records[step];
		expect(nodes.find(({ name }) => name === 'loss')?.value.data).toEqual([record.loss]);
		const updates = events.filter((event) => event.kind === 'update');
		expect(updates.map(({ after }) => after.data[0])).toEqual([record.next.w, record.next.b]);
	}
});

test('moving the line by hand keeps the past and recomputes what follows', () => {
	const lab = new Lab();
	lab.timeline.seek(3 * lab.eventsPerStep);
	const past = lab.run.records.slice(0, 3);
	lab.setParameters({ w: 30 });
	expect(lab.run.records.slice(0, 3)).toEqual(past);
	expect(lab.now).toMatchObject({ step: 3, w: 30, b: past[2].next.b });
	expect(lab.run.records[3].w).toBe(30);
});

test('a hand on the line after the update starts the next step', () => {
	const lab = new Lab();
	lab.timeline.seek(17);
	const { b } = lab.now;
	lab.setParameters({ w: -4 });
	expect(lab.now).toMatchObject({ step: 1, w: -4, b });
	expect(lab.run.records[0].w).toBe(0.5);
});

test('a learning rate holds from the present step on', () => {
	const lab = new Lab();
	lab.timeline.seek(2 * lab.eventsPerStep);
	lab.setLearningRate(0.5);
	expect(lab.run.records.slice(0, 4).map(({ lr }) => lr)).toEqual([0.01, 0.01, 0.5, 0.5]);
});

test('at the end, where nothing follows, a learning rate is that of the whole run', () => {
	const lab = new Lab({ lr: 0.1 });
	lab.timeline.seek(3 * lab.eventsPerStep);
	lab.setParameters({ w: 40 });
	lab.setLearningRate(0.3);
	lab.timeline.last();
	const before = everything(lab);
	lab.setLearningRate(0.5);
	expect(lab.run.records.map(({ lr }) => lr)).toEqual(lab.run.records.map(() => 0.5));
	expect(lab.run.records[3].w).toBe(40);
	expect(lab.timeline.atEnd).toBe(true);
	lab.undo();
	expect(everything(lab)).toBe(before);
});

test('after a run that overflowed, a sound rate shows the end of a whole one', () => {
	const lab = new Lab({ lr: 10 });
	lab.timeline.last();
	expect(lab.now.step).toBeLessThan(20);
	lab.setLearningRate(0.1);
	expect([lab.now.step, lab.timeline.atEnd]).toEqual([40, true]);
	expect(new Lab({ lr: 1e38 }).timeline.index).toBe(0);
});

test('two hands at once are one drag, which ends with the last of them', () => {
	const lab = new Lab();
	const before = everything(lab);
	lab.begin();
	lab.setParameters({ w: 1 });
	lab.begin();
	lab.setParameters({ b: 1 });
	lab.commit();
	for (const b of [2, 3, 4]) lab.setParameters({ b });
	lab.commit();
	lab.undo();
	expect(everything(lab)).toBe(before);
});

test('of two hands one may give up', () => {
	const lab = new Lab();
	lab.begin();
	lab.setParameters({ w: 1 });
	lab.begin();
	lab.setParameters({ b: 1 });
	lab.setParameters({ b: 0 });
	lab.giveUp();
	lab.setParameters({ w: 2 });
	lab.commit();
	expect(lab.now).toMatchObject({ w: 2, b: 0 });
	lab.undo();
	expect(lab.now).toMatchObject({ w: 0.5, b: 0 });
	expect(lab.canUndo).toBe(false);
});

test('undo takes back a whole drag at once, and redo brings it again', () => {
	const lab = new Lab();
	const before = everything(lab);
	lab.begin();
	for (const w of [1, 2, 3]) lab.setParameters({ w });
	lab.commit();
	const after = everything(lab);
	lab.undo();
	expect(everything(lab)).toBe(before);
	expect(lab.canUndo).toBe(false);
	lab.redo();
	expect(everything(lab)).toBe(after);
});

test('a drag that is given up leaves what can be undone and redone', () => {
	const lab = new Lab();
	lab.setLearningRate(0.5);
	lab.undo();
	const before = everything(lab);
	lab.begin();
	for (const w of [1, 2, 0.5]) lab.setParameters({ w });
	lab.giveUp();
	expect(everything(lab)).toBe(before);
	expect([lab.canUndo, lab.canRedo]).toEqual([false, true]);
	lab.redo();
	expect(lab.now.lr).toBe(0.5);
});

test('a press that changes nothing leaves nothing to undo', () => {
	const lab = new Lab();
	lab.setLearningRate(0.5);
	lab.undo();
	lab.begin();
	lab.commit();
	expect([lab.canUndo, lab.canRedo]).toEqual([false, true]);
});

test('pictures do not move under a hand', () => {
	vi.stubGlobal('requestAnimationFrame', () => 1);
	vi.stubGlobal('cancelAnimationFrame', () => {});
	const lab = new Lab();
	lab.timeline.forward();
	expect(lab.shown).not.toEqual({ w: lab.now.w, b: lab.now.b });
	lab.begin();
	expect(lab.shown).toMatchObject({ w: lab.now.w, b: lab.now.b });
});

test('a move in mid-glide begins where the pictures are', () => {
	vi.stubGlobal('requestAnimationFrame', () => 1);
	const lab = new Lab();
	lab.timeline.forward();
	lab.timeline.fraction = 0.4;
	const { w, b } = lab.shown;
	lab.timeline.back();
	expect(lab.shown).toEqual({ w, b });
	lab.timeline.fraction = 1;
	lab.timeline.forward();
	expect(lab.shown).toEqual({ w: 0.5, b: 0 });
});

test('reset brings the lesson’s experiment back and can be undone', () => {
	const lab = new Lab({ lr: 0.1 });
	lab.setLearningRate(5);
	lab.reset();
	expect(lab.now.lr).toBe(0.1);
	lab.undo();
	expect(lab.now.lr).toBe(5);
});

test('both ways of writing the loop give the same numbers', () => {
	const lab = new Lab();
	const byHand = lab.run.records;
	lab.setProgram('modules');
	lab.run.records.forEach(({ w, b, loss }, step) => {
		expect(w).toBeCloseTo(byHand[step].w, 4);
		expect(b).toBeCloseTo(byHand[step].b, 4);
		expect(loss / byHand[step].loss).toBeCloseTo(1, 5);
	});
});

test('clearing by hand leaves zeros, the optimiser leaves None', () => {
	const lab = new Lab();
	lab.timeline.seek(lab.eventsPerStep);
	expect(lab.now.gradient).toEqual({ w: 0, b: 0 });
	lab.setProgram('modules');
	expect(lab.now).toMatchObject({ step: 1, gradient: { w: null, b: null } });
});

test('unusable data are refused and change nothing', () => {
	const lab = new Lab();
	const before = everything(lab);
	expect(() => lab.setData({ kind: 'points', points: [] })).toThrow(/at least one point/);
	expect(() => lab.setData({ kind: 'points', points: [[1e30, 1]] })).toThrow(/fit into float32/);
	expect(everything(lab)).toBe(before);
});

test.each([
	['one point', [[1, 2]]],
	[
		'points above one another',
		[
			[1, 2],
			[1, 4]
		]
	]
] as const)('%s can still be trained on', (_, points) => {
	const lab = new Lab({ data: { kind: 'points', points } });
	expect(lab.quadratic.minimum).toBeNull();
	expect(lab.run.records.at(-1)!.loss).toBeLessThan(lab.run.records[0].loss);
});

test('a weight of minus a thousand million is a number like any other', () => {
	const lab = new Lab({ w: -1e9 });
	expect(Number.isFinite(lab.run.records[0].loss)).toBe(true);
	lab.timeline.last();
	expect(Number.isFinite(lab.now.w)).toBe(true);
});
