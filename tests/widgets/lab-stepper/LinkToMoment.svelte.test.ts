import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import LessonPage from './LessonPage.svelte';

const address = location.href;
const button = (name: string) => page.getByRole('button', { name, exact: true });
const place = (text: string) => expect.element(page.getByText(text, { exact: true })).toBeVisible();
const field = () => page.getByRole('textbox', { name: 'Link to this moment' });

let copied: string[] = [];
let allowed = true;

beforeEach(() => {
	copied = [];
	allowed = true;
	vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
		if (!allowed) throw new DOMException('Not allowed', 'NotAllowedError');
		copied.push(text);
	});
});

afterEach(() => {
	history.replaceState(null, '', address);
	vi.restoreAllMocks();
});

test('the copied link opens the lesson at that moment, and undo leads back to its start', async () => {
	const first = await render(LessonPage, { name: 'trial' });
	await button('One forward').click();
	await button('One forward').click();
	await place('step 2 of 4, zero_grad');
	await button('Link to this moment').click();
	await expect.element(page.getByText('Copied')).toBeVisible();
	expect(location.href).toBe(address);
	await first.unmount();

	history.replaceState(null, '', copied[0]);
	await render(LessonPage, { name: 'trial' });
	await place('step 2 of 4, zero_grad');
	await button('Undo').click();
	await place('start');
});

test('the link leads to the heading above and keeps what else the address says', async () => {
	history.replaceState(null, '', '?other=1#before');
	await render(LessonPage, { name: 'trial' });
	await button('Link to this moment').click();
	await expect.poll(() => copied.length).toBe(1);
	const { searchParams, hash, pathname } = new URL(copied[0]);
	expect(Object.fromEntries(searchParams)).toEqual({
		other: '1',
		trial: 'v1n120o15c12r42w0.5b0l0.01t4p0z1u2i0'
	});
	expect([hash, pathname]).toEqual(['#here', location.pathname]);
});

test('what it says lasts as long as the moment', async () => {
	await render(LessonPage, { name: 'trial' });
	await button('Link to this moment').click();
	await expect.element(page.getByText('Copied')).toBeVisible();
	await button('One forward').click();
	await expect.element(page.getByText('Copied')).not.toBeInTheDocument();
});

test('where the browser refuses to copy, the link stands selected in a field', async () => {
	allowed = false;
	await render(LessonPage, { name: 'trial' });
	await button('Link to this moment').click();
	await expect.element(field()).toHaveFocus();
	const input = field().element() as HTMLInputElement;
	expect(input.value).toContain('trial=v1n120');
	expect([input.selectionStart, input.selectionEnd]).toEqual([0, input.value.length]);
	await expect.element(page.getByText(/here is the link/)).toBeVisible();
});

test.each(['', 'v1', 'v1n120o15c12r42w1e30b0l0.01t4p0z1u2i0', '%F0%9F'])(
	'an address that says %j opens the lesson at its start',
	async (text) => {
		history.replaceState(null, '', `?trial=${text}`);
		await render(LessonPage, { name: 'trial' });
		await place('start');
		await expect.element(button('Undo')).toHaveAttribute('aria-disabled', 'true');
	}
);

test('an experiment without a name has no link', async () => {
	await render(LessonPage);
	await place('start');
	await expect.element(button('Link to this moment')).not.toBeInTheDocument();
});

test('in Chinese it speaks Chinese', async () => {
	await render(LessonPage, { name: 'trial', language: 'zh' });
	await button('此刻的链接').click();
	await expect.element(page.getByText('已复制')).toBeVisible();
});
