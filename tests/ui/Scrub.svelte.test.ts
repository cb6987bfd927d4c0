import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Scrub from '#lib/ui/Scrub.svelte';

async function scrub(more: { oncancel?: true } = {}) {
	const calls: unknown[] = [];
	await render(Scrub, {
		label: 'w',
		value: 0.5,
		min: -2,
		max: 3,
		step: 0.1,
		format: String,
		oninput: (value: number) => calls.push(value),
		onstart: () => calls.push('start'),
		onend: () => calls.push('end'),
		...(more.oncancel && { oncancel: () => calls.push('cancel') })
	});
	const element = page.getByRole('slider', { name: 'w' }).element() as HTMLElement;
	element.setPointerCapture = () => {};
	const pointer = (type: string, clientX: number, more: PointerEventInit = {}) =>
		element.dispatchEvent(
			new PointerEvent(type, { clientX, pointerId: 1, button: 0, bubbles: true, ...more })
		);
	return { calls, element, pointer };
}

test('a number in the prose answers the keys of a slider', async () => {
	const { calls, element } = await scrub();
	element.focus();
	const values = async (keys: string) => {
		calls.length = 0;
		await userEvent.keyboard(keys);
		return calls.filter((call) => typeof call === 'number');
	};
	expect(await values('{ArrowRight}{ArrowDown}')).toEqual([0.6, 0.4]);
	expect(await values('{PageUp}{Shift>}{ArrowLeft}{/Shift}')).toEqual([1.5, -0.5]);
	expect(await values('{Alt>}{ArrowUp}{/Alt}')).toEqual([0.51]);
	expect(await values('{Home}{End}')).toEqual([-2, 3]);
	expect(calls).toEqual(['start', -2, 'end', 'start', 3, 'end']);
});

test('a number in the prose is dragged sideways, four pixels a step, within the event', async () => {
	const { calls, pointer } = await scrub();
	pointer('pointerdown', 100);
	pointer('pointermove', 112);
	expect(calls).toEqual(['start', 0.8]);
	pointer('pointermove', 92, { shiftKey: true });
	expect(calls.at(-1)).toBe(-1.5);
	pointer('pointerup', 92);
	expect(calls.at(-1)).toBe('end');
	pointer('pointermove', 200);
	expect(calls.at(-1)).toBe('end');
});

test('who takes hold and moves nothing changes nothing', async () => {
	const { calls, element, pointer } = await scrub({ oncancel: true });
	element.focus();
	pointer('pointerdown', 100);
	pointer('pointermove', 101);
	pointer('pointerup', 101);
	pointer('pointerdown', 100);
	pointer('pointercancel', 100);
	pointer('pointerdown', 100);
	await userEvent.keyboard('{Escape}');
	expect(calls).toEqual([]);
});

test('Escape gives a dragged number its start back', async () => {
	const { calls, element, pointer } = await scrub();
	element.focus();
	pointer('pointerdown', 100);
	pointer('pointermove', 140);
	await userEvent.keyboard('{Escape}');
	expect(calls.slice(-2)).toEqual([0.5, 'end']);
});

test('who wants to know is told that a drag was given up, instead of that it ended', async () => {
	const { calls, element, pointer } = await scrub({ oncancel: true });
	element.focus();
	pointer('pointerdown', 100);
	pointer('pointermove', 140);
	await userEvent.keyboard('{Escape}');
	expect(calls.slice(-2)).toEqual([0.5, 'cancel']);
	pointer('pointerdown', 100);
	pointer('pointermove', 120);
	pointer('pointercancel', 140);
	expect(calls.slice(-2)).toEqual([0.5, 'cancel']);
});

test('the target of a number in the prose is 44 pixels high', async () => {
	const { element } = await scrub();
	const style = getComputedStyle(element, '::after');
	expect(parseFloat(style.height)).toBeCloseTo(44, 0);
});

test('a finger across it drags and a finger along the page scrolls', async () => {
	const { element } = await scrub();
	const { touchAction, display } = getComputedStyle(element);
	expect(touchAction).toBe('pan-y');
	// An inline box is taken out of touch-action.
	expect(display).toBe('inline-block');
});
