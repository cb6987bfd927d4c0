import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Language } from '#lib/i18n/language.ts';
import { Lab } from '#lib/lab/Lab.svelte.ts';
import DataPage from './DataPage.svelte';

async function onPage(language: Language = 'en') {
	const lab = new Lab({ steps: 4 });
	const { container } = await render(DataPage, { lab, language });
	container.querySelector('details')!.open = true;
	const status = container.querySelector('[role="status"]')!;
	const area = container.querySelector('textarea')!;
	const [use, tutorial] = container.querySelectorAll('button');
	const press = (button: HTMLButtonElement) => flushSync(() => button.click());
	return {
		lab,
		invalid: () => area.getAttribute('aria-invalid'),
		said: () => {
			flushSync();
			return status.textContent;
		},
		use(points?: string) {
			if (points !== undefined) {
				area.value = points;
				area.dispatchEvent(new Event('input', { bubbles: true }));
			}
			press(use);
		},
		tutorial: () => press(tutorial)
	};
}

test('it tells how many points the figures show, however they came', async () => {
	const { lab, said, use, tutorial } = await onPage();
	expect(said()).toBe('');
	use();
	expect(said()).toBe('The run now learns from 5 points.');
	lab.undo();
	expect(said()).toBe('The run now learns from 120 points.');
	lab.redo();
	expect(said()).toBe('The run now learns from 5 points.');
	lab.reset();
	expect(said()).toBe('The run now learns from 120 points.');
	use('1, 2');
	expect(said()).toBe('The run now learns from 1 point.');
	tutorial();
	expect(said()).toBe('The run now learns from 120 points.');
});

test('nothing is said before the reader asks for points', async () => {
	const { lab, said } = await onPage();
	lab.setData({ kind: 'points', points: [[1, 5]] });
	expect(said()).toBe('');
});

test('a missing value is refused with its line, and the figures keep their points', async () => {
	const { lab, said, invalid, use } = await onPage();
	use('1, 2\n2,\n3, 6');
	expect(said()).toBe('Line 2 must hold two numbers, got “2,”; write it as 1.5, 20.');
	expect(invalid()).toBe('true');
	expect(lab.data.n).toBe(120);
	use('1, 2\n2, −4\n3, 6');
	expect(said()).toBe('The run now learns from 3 points.');
	expect(invalid()).toBe('false');
	expect([...lab.data.y]).toEqual([2, -4, 6]);
});

test('it stays true in Chinese, too', async () => {
	const { lab, said, use } = await onPage('zh');
	use();
	expect(said()).toBe('现在学的是 5 个点。');
	lab.undo();
	expect(said()).toBe('现在学的是 120 个点。');
});
