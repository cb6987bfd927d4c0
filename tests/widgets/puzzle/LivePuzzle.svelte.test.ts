import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Language } from '#lib/i18n/language.ts';
import { Lab } from '#lib/lab/Lab.svelte.ts';
import { decodeMoment, encodeMoment } from '#lib/lab/moment.ts';
import PuzzlePage from './PuzzlePage.svelte';

async function onPage(language: Language = 'en') {
	const lab = new Lab({ lr: 0.1 });
	const { container } = await render(PuzzlePage, { lab, language });
	const said = () => {
		flushSync();
		return container.querySelector('.state')!.textContent.replace(/\s+/g, ' ').trim();
	};
	return { lab, said };
}

const one = { kind: 'points', points: [[1, 5]] } as const;

test('other points solve nothing: the puzzle waits until its own are back', async () => {
	const { lab, said } = await onPage();
	const first = said();
	expect(first).toContain('With the learning rate 0.1 it is');
	lab.setData(one);
	expect(said()).toBe(
		'This puzzle is made for the lesson’s 120 points; reset the experiment to go on with it.'
	);
	lab.reset();
	expect(said()).toBe(first);
});

test('what was solved stays solved while other points are there', async () => {
	const { lab, said } = await onPage();
	lab.setLearningRate(0.5);
	const solved = said();
	expect(solved).toMatch(/^With the learning rate 0.5 .* Solved/);
	lab.setData(one);
	expect(said()).toMatch(/^This puzzle is made for .* Solved/);
	lab.undo();
	expect(said()).toBe(solved);
});

test('a learning rate that changes on the way solves nothing', async () => {
	const { lab, said } = await onPage();
	lab.timeline.seek(lab.eventsPerStep);
	lab.setLearningRate(0.5);
	expect(said()).toBe(
		'The learning rate has been changed on the way: undo that or reset, then try again.'
	);
});

test('what is solved is told of the rate that solved it, whatever the rate is later', async () => {
	const { lab, said } = await onPage();
	lab.setLearningRate(0.5);
	lab.timeline.seek(5 * lab.eventsPerStep);
	lab.setLearningRate(10);
	expect(said()).toMatch(/^With the learning rate 0.5 .* Solved/);
});

test('a link brings back the same points', async () => {
	const { lab, said } = await onPage();
	const first = said();
	const link = encodeMoment(lab.moment);
	lab.setData(one);
	lab.restore(decodeMoment(link)!);
	expect(said()).toBe(first);
});

test('it waits in Chinese, too', async () => {
	const { lab, said } = await onPage('zh');
	lab.setData(one);
	expect(said()).toBe('这个挑战是为本课的 120 个点准备的；重置实验，就可以接着做。');
});
