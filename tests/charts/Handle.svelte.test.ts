import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Point } from '#lib/charts/scale.ts';
import HandleOnPlot from './HandleOnPlot.svelte';

async function setUp(props: { axis?: 'x' | 'y' | 'both'; at?: Point; rest?: Point } = {}) {
	const tell = vi.fn<(what: string, point?: Point) => void>();
	await render(HandleOnPlot, { ...props, tell });
	const handle = page.getByRole('slider', { name: 'Point' });
	await expect.element(handle).toBeVisible();
	await vi.waitFor(() => {
		if (!document.querySelector('svg.measured')) throw new Error('the plot is not measured');
	});
	return { tell, handle, element: handle.element() as SVGGElement };
}

/** Synthetic, because what matters is that the answer comes within the event. */
function pointer(element: Element, type: string, dx = 0, dy = 0, pointerId = 1) {
	const target = element.querySelector('.target')!.getBoundingClientRect();
	const origin = (pointer.origin ??= [target.x + target.width / 2, target.y + target.height / 2]);
	element.dispatchEvent(
		new PointerEvent(type, {
			pointerId,
			button: 0,
			bubbles: true,
			cancelable: true,
			clientX: origin[0] + dx,
			clientY: origin[1] + dy
		})
	);
}
pointer.origin = undefined as Point | undefined;

function press(element: Element) {
	pointer.origin = undefined;
	// No such pointer is down for the browser, so there is nothing to capture.
	element.setPointerCapture = () => {};
	element.hasPointerCapture = () => false;
	pointer(element, 'pointerdown');
}

test('a drag moves the point in the same event, as far as the pointer went', async () => {
	const { tell, element } = await setUp();
	press(element);
	expect(tell).toHaveBeenLastCalledWith('start');
	pointer(element, 'pointermove', 40, -80);
	expect(tell.mock.lastCall?.[1]).toEqual([expect.closeTo(6), expect.closeTo(7)]);
	pointer(element, 'pointermove', -40, 0);
	expect(tell.mock.lastCall?.[1]).toEqual([expect.closeTo(4), expect.closeTo(5)]);
	pointer(element, 'pointerup', -40, 0);
	expect(tell).toHaveBeenLastCalledWith('end');
});

test('in a glide a press takes hold where the handle will rest', async () => {
	const { tell, element } = await setUp({ at: [2, 5], rest: [5, 5] });
	press(element);
	pointer(element, 'pointermove', 40, 0);
	expect(tell.mock.lastCall?.[1]).toEqual([expect.closeTo(6), expect.closeTo(5)]);
	pointer(element, 'pointerup', 40, 0);
});

test('the ring goes with the knob', async () => {
	const { element } = await setUp({ at: [2, 5], rest: [5, 5] });
	element.focus();
	const centre = (name: string) => {
		const circle = element.querySelector(name)!;
		return [circle.getAttribute('cx'), circle.getAttribute('cy')];
	};
	await expect.poll(() => centre('.focus')).toEqual(centre('.knob'));
	element.blur();
	await expect.poll(() => centre('.focus')).toEqual(centre('.target'));
});

test('a drag stays inside the plot', async () => {
	const { tell, element } = await setUp();
	press(element);
	pointer(element, 'pointermove', 5000, 5000);
	expect(tell.mock.lastCall?.[1]).toEqual([10, 0]);
	pointer(element, 'pointerup');
});

test('Escape gives the start back and ends the drag', async () => {
	const { tell, element } = await setUp();
	press(element);
	pointer(element, 'pointermove', 40, 40);
	await userEvent.keyboard('{Escape}');
	expect(tell.mock.calls.slice(-2)).toEqual([['move', [5, 5]], ['cancel']]);
	tell.mockClear();
	pointer(element, 'pointermove', 80, 80);
	expect(tell).not.toHaveBeenCalled();
});

test('a second finger does not disturb the first', async () => {
	const { tell, element } = await setUp();
	press(element);
	tell.mockClear();
	pointer(element, 'pointerdown', 10, 10, 2);
	pointer(element, 'pointermove', 90, 90, 2);
	pointer(element, 'pointerup', 90, 90, 2);
	expect(tell).not.toHaveBeenCalled();
	pointer(element, 'pointerup');
	expect(tell).toHaveBeenLastCalledWith('end');
});

test('arrow keys move by the given step, Shift by ten, Control by a tenth', async () => {
	const { tell, element } = await setUp();
	element.focus();
	await userEvent.keyboard('{ArrowRight}{ArrowUp}');
	expect(tell.mock.lastCall).toEqual(['end']);
	expect(tell.mock.calls.filter(([what]) => what === 'move').map(([, point]) => point)).toEqual([
		[5.5, 5],
		[5.5, 5.5]
	]);
	tell.mockClear();
	await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}{Control>}{ArrowDown}{/Control}');
	expect(tell.mock.calls.filter(([what]) => what === 'move').map(([, point]) => point)).toEqual([
		[0.5, 5.5],
		[0.5, 5.45]
	]);
});

test.each(['x', 'both'] as const)('Home and End go to the ends of axis %s', async (axis) => {
	const { handle, element } = await setUp({ axis });
	element.focus();
	await userEvent.keyboard('{End}');
	await expect.element(handle).toHaveAttribute('aria-valuenow', '10');
	await userEvent.keyboard('{Home}');
	await expect.element(handle).toHaveAttribute('aria-valuenow', '0');
	await expect.element(handle).toHaveAttribute('aria-valuetext', '0 and 5');
});

test('a point outside waits at the edge and can be brought back', async () => {
	const { handle, element } = await setUp({ at: [1e12, 5], axis: 'x' });
	const knob = element.querySelector('.knob')!;
	expect([knob.getAttribute('cx'), knob.getAttribute('cy')]).toEqual(['400', '200']);
	element.focus();
	await userEvent.keyboard('{ArrowLeft}');
	await expect.element(handle).toHaveAttribute('aria-valuenow', '9.5');
});

test('the target is 44 CSS pixels wide and tall', async () => {
	const { element } = await setUp();
	const box = element.querySelector('.target')!.getBoundingClientRect();
	expect([box.width, box.height]).toEqual([44, 44]);
});

test('a finger on it drags and does not scroll the page', async () => {
	const { element } = await setUp();
	const { touchAction, display } = getComputedStyle(element);
	expect(touchAction).toBe('none');
	// Chromium takes inline boxes, which parts of a picture are by default, out of touch-action.
	expect(display).not.toBe('inline');
});
