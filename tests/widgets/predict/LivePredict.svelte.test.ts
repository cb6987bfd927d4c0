import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { Lab } from '#lib/lab/Lab.svelte.ts';
import PredictPage from './PredictPage.svelte';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const option = (name: string) => page.getByRole('radio', { name });
const result = () => page.getByRole('status');
const chosen = () => document.querySelectorAll('input:checked').length;

/** The question of the lesson's first step: from w = 0.5 at the rate 0.1. */
async function onPage() {
	const lab = new Lab({ lr: 0.1 });
	await render(PredictPage, { lab, about: 'next' });
	return lab;
}

async function answer(name: string) {
	await option(name).click();
	await button('Check').click();
}

test('a choice that was not checked is given up with the question it was made for', async () => {
	const lab = await onPage();
	await option('−3.2805').click();
	expect(chosen()).toBe(1);
	lab.timeline.forward();
	await expect.element(option('7.4579')).toBeInTheDocument();
	expect(chosen()).toBe(0);
	await expect.element(button('Check')).toHaveAttribute('aria-disabled', 'true');
	lab.timeline.back();
	await expect.element(option('−3.2805')).not.toBeChecked();
});

test('a choice is given up as well where only the words of the question change', async () => {
	const lab = new Lab({ lr: 0.1 });
	await render(PredictPage, { lab, about: 'sign' });
	await option('rise').click();
	expect(chosen()).toBe(1);
	lab.setParameters({ w: 5 });
	flushSync();
	await expect.element(page.getByText('w = 40.20')).toBeInTheDocument();
	expect(chosen()).toBe(0);
});

test('a choice lasts while the same options are offered', async () => {
	const lab = await onPage();
	await option('4.2805').click();
	lab.timeline.unit = 'op';
	lab.timeline.forward();
	flushSync();
	await expect.element(option('4.2805')).toBeChecked();
});

test('a checked question stays as it was asked, and is asked anew about the present', async () => {
	const lab = await onPage();
	await answer('4.2805');
	lab.timeline.forward();
	flushSync();
	await expect.element(option('4.2805')).toBeChecked();
	await expect.element(result()).toHaveTextContent(/^Yes\./);
	await button('Try again').click();
	await expect.element(option('7.4579')).toBeInTheDocument();
	expect(chosen()).toBe(0);
});

test('after Check the focus is on the result, with “Show it” next', async () => {
	await onPage();
	await option('4.2805').click();
	(button('Check').element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(result()).toHaveFocus();
	await expect.element(result()).toHaveTextContent(/^Yes\./);
	await userEvent.keyboard('{Tab}');
	await expect.element(button('Show it')).toHaveFocus();
});

test('asked anew, the focus is on the options', async () => {
	await onPage();
	await answer('4.2805');
	(button('Try again').element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByRole('radio').first()).toHaveFocus();
	expect(chosen()).toBe(0);
});

test('an option that goes hands the focus to one that stays', async () => {
	// On the floor the gradient is 0: options that differ by it alone are one.
	const flat = { data: { kind: 'points', points: [[1, 5]] }, w: 5, b: 0 } as const;
	const lab = await onPage();
	const count = () => page.getByRole('radio').elements().length;
	const before = count();
	(page.getByRole('radio').last().element() as HTMLElement).focus();
	lab.restore({ ...lab.moment, config: { ...lab.config, ...flat } });
	await expect.poll(count).toBeLessThan(before);
	await expect.element(page.getByRole('radio').first()).toHaveFocus();
});

test('the end of a run offers nothing to show', async () => {
	const lab = await onPage();
	lab.timeline.last();
	flushSync();
	await page.getByRole('radio').first().click();
	await button('Check').click();
	await expect.element(button('Try again')).toBeInTheDocument();
	await expect.element(button('Show it')).not.toBeInTheDocument();
});

test('“Show it” shows the step that was asked about', async () => {
	const lab = await onPage();
	await answer('4.2805');
	lab.timeline.seek(5 * lab.eventsPerStep);
	await button('Show it').click();
	expect(lab.now.w).toBeCloseTo(4.2805, 4);
});
