import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import FigurePage from './FigurePage.svelte';

test('a figure has a name and a text alternative', async () => {
	await render(FigurePage);
	const figure = page.getByRole('figure', { name: 'Loss curve' });
	await expect.element(figure).toHaveAccessibleDescription('w is 0.50');
	await expect.element(figure).toHaveTextContent('One minimum.');
	await expect.element(page.getByRole('button', { name: 'Reset' })).not.toBeInTheDocument();
});

test('a figure can be reset', async () => {
	const onreset = vi.fn();
	await render(FigurePage, { onreset });
	await page.getByRole('button', { name: 'Reset' }).click();
	expect(onreset).toHaveBeenCalledOnce();
});

test('a problem is explained in place and the picture stays', async () => {
	await render(FigurePage);
	await page.getByRole('button', { name: 'spoil' }).click();
	await expect.element(page.getByRole('status')).toHaveTextContent('All x are equal.');
	await expect.element(page.getByText('the picture')).toBeVisible();
});

test('an error stays inside the figure and can be tried again', async () => {
	await render(FigurePage, { fails: true });
	await expect
		.element(page.getByRole('alert'))
		.toHaveTextContent('This figure could not be drawn. matmul: inner sizes must match');
	await page.getByRole('button', { name: 'mend' }).click();
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect.element(page.getByText('the picture')).toBeVisible();
});
