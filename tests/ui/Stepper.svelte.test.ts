import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import StepperPage from './StepperPage.svelte';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const bar = () => page.getByRole('slider', { name: 'Position in the run' });
const says = (sentence: string) => expect.element(page.getByText(sentence)).toBeInTheDocument();

test('the buttons step both ways and to the ends', async () => {
	await render(StepperPage);
	await button('One forward').click();
	await button('One forward').click();
	await says('Stands at 2, by op');
	await button('One back').click();
	await says('Stands at 1, by op');
	await button('To the end').click();
	await expect.element(bar()).toHaveAttribute('aria-valuetext', 'event 10 of 10');
	await button('To the start').click();
	await says('Stands at 0, by op');
});

test('at an end the buttons keep the focus and do nothing', async () => {
	await render(StepperPage);
	const back = button('One back').element() as HTMLElement;
	back.focus();
	await expect.element(button('One back')).toHaveAttribute('aria-disabled', 'true');
	await userEvent.keyboard('{Enter}');
	await says('Stands at 0, by op');
	expect(document.activeElement).toBe(back);
});

test('where nothing can be played, play is idle like the rest', async () => {
	await render(StepperPage, { length: 0 });
	for (const name of ['One back', 'Play', 'One forward'])
		await expect.element(button(name)).toHaveAttribute('aria-disabled', 'true');
});

test('on the bar the arrows step by the chosen unit and Space plays', async () => {
	await render(StepperPage);
	await page.getByRole('radio', { name: 'step' }).click();
	(bar().element() as HTMLElement).focus();
	await userEvent.keyboard('{ArrowRight}');
	await says('Stands at 5, by step');
	await userEvent.keyboard('{End}{ArrowLeft} ');
	await says('Stands at 5, by step, 1 times, playing');
	await expect.element(button('Pause')).toBeInTheDocument();
	await userEvent.keyboard('{Home} ');
	await says('Stands at 0, by step, 1 times, still');
});

test('from a button the arrows step and Space presses the button once', async () => {
	await render(StepperPage);
	(button('Play').element() as HTMLElement).focus();
	await userEvent.keyboard('{ArrowRight}{ArrowRight}');
	await says('Stands at 2, by op, 1 times, still');
	await userEvent.keyboard(' ');
	await says('Stands at 2, by op, 1 times, playing');
});

test('arrows among the sizes of a step choose the size and do not step', async () => {
	await render(StepperPage);
	(page.getByRole('radio', { name: 'op' }).element() as HTMLElement).focus();
	await userEvent.keyboard('{ArrowRight}');
	await says('Stands at 0, by step');
});

test('each press takes the next speed, and after the highest the lowest', async () => {
	await render(StepperPage);
	for (const speed of [2, 4, 8, 0.5, 1]) {
		await page.getByRole('button', { name: /^Speed/ }).click();
		await says(`${speed} times`);
		await expect.element(button(`Speed ${speed}×`)).toHaveTextContent(`${speed}×`);
	}
});

test('on the speed, up and down change it and the other arrows step', async () => {
	await render(StepperPage);
	(button('Speed 1×').element() as HTMLElement).focus();
	await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}');
	await says('Stands at 0, by op, 8 times, still');
	await userEvent.keyboard('{ArrowDown}{ArrowRight}');
	await says('Stands at 1, by op, 4 times, still');
	for (let i = 0; i < 9; i++) await userEvent.keyboard('{ArrowDown}');
	await says('0.5 times');
});

test('the sentence is read as it changes, but not while playing', async () => {
	await render(StepperPage);
	const sentence = page.getByText('Stands at');
	await expect.element(sentence).toHaveAttribute('aria-live', 'polite');
	await button('Play').click();
	await expect.element(sentence).toHaveAttribute('aria-live', 'off');
});

test('the words are the words of the page', async () => {
	await render(StepperPage, { language: 'zh' });
	await button('播放').click();
	await expect.element(button('暂停')).toBeInTheDocument();
});
