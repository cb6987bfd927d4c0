import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Slider from '#lib/ui/Slider.svelte';

/** A slider from 0 to 1 at 0.5, and what it tells. */
async function recorded() {
	const calls: unknown[] = [];
	const { container } = await render(Slider, {
		label: 'w',
		value: 0.5,
		min: 0,
		max: 1,
		step: 0.1,
		format: String,
		oninput: (value: number) => calls.push(value),
		onstart: () => calls.push('start'),
		onend: () => calls.push('end'),
		oncancel: () => calls.push('cancel')
	});
	return { calls, container };
}

test('a slider answers the arrow keys, one change per press', async () => {
	const { calls } = await recorded();
	await userEvent.keyboard('{Tab}{ArrowRight}{End}');
	expect(calls).toEqual(['start', 0.6, 'end', 'start', 1, 'end']);
});

test('a slider on a log scale steps by ratios', async () => {
	const oninput = vi.fn();
	const rate = { label: 'lr', value: 0.01, min: 1e-4, max: 10, scale: 'log' as const };
	await render(Slider, { ...rate, format: String, oninput });
	await userEvent.keyboard('{Tab}{ArrowRight}');
	expect(oninput).toHaveBeenCalledExactlyOnceWith(0.0106);
});

test('a touch that turns into a scroll gives the value back', async () => {
	const { calls, container } = await recorded();
	const input = container.querySelector('input')!;
	const pointer = (type: string) => input.dispatchEvent(new PointerEvent(type, { bubbles: true }));
	pointer('pointerdown');
	input.value = '9';
	input.dispatchEvent(new Event('input', { bubbles: true }));
	pointer('pointercancel');
	expect(calls).toEqual(['start', 0.9, 0.5, 'cancel']);
	pointer('pointerdown');
	pointer('pointerup');
	expect(calls.slice(4)).toEqual(['start', 'end']);
});
