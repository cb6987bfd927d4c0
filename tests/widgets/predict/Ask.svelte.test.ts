import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { OpenQuestion, Solution } from '#lib/widgets/predict/Question.ts';
import AskPage from './AskPage.svelte';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const result = () => page.getByRole('status');

/** A question that is found out when the test says so. */
async function underWay() {
	let found!: (solution: Solution) => void;
	const solution = new Promise<Solution>((resolve) => (found = resolve));
	const question = (options: readonly string[]): OpenQuestion => ({
		text: 'How long?',
		options,
		solve: () => solution
	});
	const { rerender } = await render(AskPage, { question: question(['short', 'long']) });
	await page.getByRole('radio', { name: 'long' }).click();
	(button('Check').element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(result()).toHaveTextContent('Measuring');
	return {
		found: () => found({ answer: 1, why: 'It was long.' }),
		change: (options: readonly string[]) => rerender({ question: question(options) })
	};
}

test('the focus waits on Check for what is measured, then goes on to the result', async () => {
	const { found } = await underWay();
	await expect.element(button('Check')).toHaveFocus();
	found();
	await expect.element(result()).toHaveFocus();
	await expect.element(result()).toHaveTextContent('Yes. It was long.');
	await userEvent.keyboard('{Tab}');
	await expect.element(button('Try again')).toHaveFocus();
});

test('who has gone elsewhere meanwhile is not called back', async () => {
	const { found } = await underWay();
	(button('Elsewhere').element() as HTMLElement).focus();
	found();
	await expect.element(result()).toHaveTextContent('Yes. It was long.');
	await expect.element(button('Elsewhere')).toHaveFocus();
});

test('while it is measured the question stays as it was asked', async () => {
	const { found, change } = await underWay();
	await change(['one', 'two', 'three']);
	await expect.element(page.getByRole('radio', { name: 'long' })).toBeChecked();
	found();
	await expect.element(result()).toHaveTextContent('Yes. It was long.');
});

test('pressed without being focused, Check takes the focus off the options it locks', async () => {
	const question = { text: 'Which?', options: ['this', 'that'], answer: 0, why: 'It is.' };
	await render(AskPage, { question });
	await page.getByRole('radio', { name: 'this' }).click();
	(page.getByRole('radio', { name: 'this' }).element() as HTMLElement).focus();
	// As assistive technology presses it.
	(button('Check').element() as HTMLElement).click();
	await expect.element(result()).toHaveFocus();
});
