import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import LiveRegressionScatter from '#lib/widgets/regression-scatter/LiveRegressionScatter.svelte';
import OnLab from '../../support/OnLab.svelte';

const scatter = (samples: number) =>
	render(OnLab, {
		props: {
			// eslint-disable-next-line @typescript-eslint/no-explicit-any -- its own props are all optional
			widget: LiveRegressionScatter as any,
			props: { residuals: 'none' },
			lab: { data: { kind: 'regression', samples, noise: 15, bias: 12, seed: 42 }, steps: 1 }
		}
	});
const dots = () => document.querySelectorAll('path[stroke="var(--color-data)"]').length;

test('some points are shapes', async () => {
	await scatter(120);
	await expect.poll(dots).toBe(1);
	expect(document.querySelector('canvas')).toBe(null);
});

test('thousands of points are one canvas, and the line above it can still be moved by keys', async () => {
	await scatter(20_000);
	await expect.poll(() => document.querySelector('canvas')?.width ?? 0).toBeGreaterThan(100);
	expect(dots()).toBe(0);
	const handle = page.getByRole('slider', { name: 'Move the line' });
	const before = handle.element().getAttribute('aria-valuetext');
	(handle.element() as SVGElement).focus();
	handle.element().dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true }));
	await expect.element(handle).not.toHaveAttribute('aria-valuetext', before!);
});
