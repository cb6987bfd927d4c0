import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { tick } from 'svelte';
import { Lab } from '#lib/lab/Lab.svelte.ts';
import GraphPage from './GraphPage.svelte';

async function show(width: number, lab = new Lab()) {
	await page.viewport(width, 900);
	await render(GraphPage, { lab });
	await expect.poll(() => document.querySelectorAll('svg[role="group"]').length).toBe(1);
	return lab;
}

const node = (name: string) => page.getByRole('button', { name: `${name}:` });
const focused = () => document.activeElement?.getAttribute('aria-label')?.split(':')[0];

async function press(...keys: string[]): Promise<(string | undefined)[]> {
	const places = [];
	for (const key of keys) {
		await userEvent.keyboard(`{${key}}`);
		places.push(focused());
	}
	return places;
}

test('with room the arrow keys walk to the right with the values', async () => {
	await show(1200);
	(node('x').first().element() as SVGElement).focus();
	expect(await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')).toEqual(
		['x @ w', 'y_hat', 'diff', 'diff * diff', 'loss']
	);
	expect(await press('ArrowRight', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowDown')).toEqual([
		'loss',
		'diff * diff',
		'diff',
		'y_hat',
		'y'
	]);
});

test('without room the graph flows down, and so do the keys', async () => {
	await show(390);
	(node('w').first().element() as SVGElement).focus();
	expect(await press('ArrowLeft', 'ArrowDown', 'ArrowRight', 'ArrowDown')).toEqual([
		'x',
		'x @ w',
		'b',
		'y_hat'
	]);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
});

test('one node at a time takes the focus by Tab', async () => {
	await show(1200);
	const stops = () => document.querySelectorAll('[data-node][tabindex="0"]').length;
	expect(stops()).toBe(1);
	(node('diff').first().element() as SVGElement).focus();
	await tick();
	expect(stops()).toBe(1);
});

test('Enter explains a node, Escape returns to the present event', async () => {
	const lab = await show(1200);
	lab.timeline.seek(9);
	(node('diff').first().element() as SVGElement).focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByText('the sum of 2 contributions')).toBeInTheDocument();
	await expect.element(node('diff').first()).toHaveAttribute('aria-pressed', 'true');
	await userEvent.keyboard('{Escape}');
	await expect.element(page.getByText('All 2 contributions have arrived')).toBeInTheDocument();
});

test('from a chosen node one can go to the moments that make it', async () => {
	const lab = await show(1200);
	lab.timeline.seek(lab.eventsPerStep + 2);
	await node('diff * diff').click();
	await page.getByRole('button', { name: 'Go to its value' }).click();
	expect(lab.timeline.index).toBe(lab.eventsPerStep + 4);
	await page.getByRole('button', { name: 'Go to its gradient' }).click();
	expect(lab.timeline.index).toBe(lab.eventsPerStep + 7);
});

test('stepping back shows exactly what was there', async () => {
	const lab = await show(1200);
	// An emptied style attribute is none.
	const picture = () => document.querySelector('figure')!.outerHTML.replaceAll(' style=""', '');
	const pictures: string[] = [];
	for (let index = 0; index <= lab.eventsPerStep + 3; index++) {
		lab.timeline.seek(index);
		await tick();
		pictures.push(picture());
	}
	for (let index = pictures.length - 1; index >= 0; index--) {
		lab.timeline.seek(index);
		await tick();
		expect(picture()).toBe(pictures[index]);
	}
});

test('a gradient glides back along its edge and arrives at the end', async () => {
	const lab = await show(1200);
	lab.timeline.seek(6);
	await tick();
	const packet = () => document.querySelector('svg circle')?.getAttribute('cx');
	expect(packet()).toBeUndefined();
	lab.timeline.origin = 6;
	lab.timeline.index = 7;
	const places: number[] = [];
	for (const fraction of [0.25, 0.75]) {
		lab.timeline.fraction = fraction;
		await tick();
		places.push(Number(packet()));
	}
	expect(places[1]).toBeLessThan(places[0]);
	lab.timeline.fraction = 1;
	await tick();
	expect(packet()).toBeUndefined();
});
