import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Toggle from '#lib/ui/Toggle.svelte';

test('a toggle is a group of radio buttons', async () => {
	const onchange = vi.fn();
	const options = ['none', 'segments', 'squares'].map((value) => ({ value, label: value }));
	await render(Toggle, { label: 'Show the error as', value: 'segments', options, onchange });
	await expect.element(page.getByRole('group', { name: 'Show the error as' })).toBeVisible();
	await expect.element(page.getByRole('radio', { name: 'segments' })).toBeChecked();
	await userEvent.keyboard('{Tab}{ArrowRight}');
	expect(onchange).toHaveBeenCalledExactlyOnceWith('squares');
});
