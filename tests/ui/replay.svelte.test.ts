import { expect, test, vi } from 'vitest';
import { collect } from '#lib/ui/replay.ts';

function still(html: string): HTMLElement {
	const part = document.createElement('div');
	part.innerHTML = html;
	document.body.append(part);
	return part;
}

test('a key pressed on what does not live yet is pressed again once it does', () => {
	const part = still('<span role="slider" tabindex="0" aria-valuenow="1"></span>');
	const slider = part.firstElementChild as HTMLElement;
	const begun = vi.fn();
	const release = collect(part, begun);
	slider.dispatchEvent(
		new KeyboardEvent('keydown', { key: 'ArrowUp', shiftKey: true, bubbles: true })
	);
	expect(begun).toHaveBeenCalledOnce();
	const answer = vi.fn();
	part.addEventListener('keydown', answer);
	release(true);
	expect(answer).toHaveBeenCalledOnce();
	expect(answer.mock.lastCall![0]).toMatchObject({ key: 'ArrowUp', shiftKey: true });
});

test('a press of a button is kept, with what lies on the button', () => {
	const part = still('<button><svg><path d="M0 0" /></svg></button>');
	const release = collect(part, () => {});
	part.querySelector('path')!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
	const answer = vi.fn();
	part.querySelector('button')!.addEventListener('click', answer);
	release(true);
	expect(answer).toHaveBeenCalledOnce();
});

test('a choice made meanwhile is put back and told', () => {
	const part = still('<input type="radio" name="a" value="1"><input type="range" max="9">');
	const [radio, range] = part.querySelectorAll('input');
	const release = collect(part, () => {});
	radio.click();
	range.value = '7';
	range.dispatchEvent(new Event('change', { bubbles: true }));
	radio.checked = false;
	range.value = '0';
	const told: string[] = [];
	part.addEventListener('input', (event) => told.push((event.target as HTMLInputElement).value));
	release(true);
	expect(radio.checked).toBe(true);
	expect(range.value).toBe('7');
	expect(told).toEqual(['1', '7']);
});

test('nothing is kept once the part lives, and nothing done again when it goes', () => {
	const part = still('<button></button>');
	const button = part.querySelector('button')!;
	const release = collect(part, () => {});
	button.click();
	const answer = vi.fn();
	button.addEventListener('click', answer);
	release(false);
	expect(answer).not.toHaveBeenCalled();
	button.click();
	expect(answer).toHaveBeenCalledOnce();
});
