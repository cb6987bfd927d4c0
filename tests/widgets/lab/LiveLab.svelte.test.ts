import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import LessonPage from '../lab-stepper/LessonPage.svelte';
import ParamPage from './ParamPage.svelte';

const button = (name: string) => page.getByRole('button', { name, exact: true });

/** What a click on a link to the page in the other language leads to. */
function led(): URLSearchParams {
	const link = document.createElement('a');
	link.href = '/zh/lesson/?other=1';
	link.dataset.keepsPlace = '';
	document.body.append(link);
	addEventListener('click', (event) => event.preventDefault(), { once: true });
	link.click();
	link.remove();
	return new URL(link.href).searchParams;
}

afterEach(() => history.replaceState(null, '', location.pathname));

test('the link to the other language leads to the present moment', async () => {
	await render(LessonPage, { name: 'trial' });
	await button('One forward').click();
	expect(Object.fromEntries(led())).toEqual({
		other: '1',
		trial: expect.stringMatching(/^v1n120.*u2i\d+$/)
	});
});

test('an experiment that stands as at first, or has no name, is not mentioned', async () => {
	const first = await render(LessonPage, { name: 'trial' });
	await expect.element(button('One forward')).toBeVisible();
	expect([...led().keys()]).toEqual(['other']);
	await first.unmount();
	await render(LessonPage);
	await button('One forward').click();
	expect([...led().keys()]).toEqual(['other']);
});

test('undo and redo are heard from a number in the prose', async () => {
	await render(ParamPage);
	const weight = page.getByRole('slider', { name: 'weight w' });
	await expect.element(weight).toHaveTextContent('0.50');
	(weight.element() as HTMLElement).focus();
	await userEvent.keyboard('{ArrowRight}');
	await expect.element(weight).toHaveTextContent('0.60');
	await userEvent.keyboard('{Control>}z{/Control}');
	await expect.element(weight).toHaveTextContent('0.50');
	await userEvent.keyboard('{Control>}y{/Control}');
	await expect.element(weight).toHaveTextContent('0.60');
});
