import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { lessons, pages } from '../support/lessons.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

for (const path of pages) {
	test(`/${path} says nothing in the console and fits a phone of 320 px`, async ({ page }) => {
		const said: string[] = [];
		page.on('console', (message) => {
			// The tests themselves keep the service worker away.
			if (!message.text().includes('blocked by Playwright'))
				said.push(`${message.type()}: ${message.text()}`);
		});
		page.on('pageerror', (error) => said.push(error.message));
		page.on('requestfailed', (request) => said.push(`failed: ${request.url()}`));
		page.on('response', (response) => {
			if (response.status() >= 400) said.push(`${response.status()}: ${response.url()}`);
		});
		await page.setViewportSize({ width: 320, height: 640 });
		await page.goto(`/${path}`, { waitUntil: 'networkidle' });
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(width).toBeLessThanOrEqual(320);
		expect(said).toEqual([]);
	});

	for (const colorScheme of ['light', 'dark'] as const) {
		test(`/${path} is accessible in the ${colorScheme} theme`, async ({ page }) => {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			await page.goto(`/${path}`, { waitUntil: 'networkidle' });
			const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
			expect(
				violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))
			).toEqual([]);
		});
	}
}

for (const { slug } of lessons) {
	test(`/en/${slug}/ shows where the keyboard is at every stop`, async ({ page }) => {
		await page.goto(`/en/${slug}/`, { waitUntil: 'networkidle' });
		const stops: string[] = [];
		for (;;) {
			await page.keyboard.press('Tab');
			const stop = await page.evaluate(() => {
				const focused = document.activeElement;
				if (!focused || focused === document.body) return null;
				// The ring may be the control's own, that of the label that stands for it, or drawn in a figure.
				const rings = [focused, focused.nextElementSibling, focused.querySelector('.focus')];
				// A slider's ring goes round its thumb, which only the style sheet can tell of.
				const thumb = '::-webkit-slider-thumb';
				const thumbed = [...document.styleSheets]
					.flatMap((sheet) => [...sheet.cssRules])
					.some(
						(rule) =>
							rule instanceof CSSStyleRule &&
							rule.selectorText.endsWith(`:focus-visible${thumb}`) &&
							focused.matches(rule.selectorText.slice(0, -thumb.length)) &&
							rule.style.outline.includes('solid')
					);
				const ringed =
					thumbed ||
					rings.some((ring) => {
						if (!ring) return false;
						const style = getComputedStyle(ring);
						return ring.matches('svg .focus')
							? style.visibility === 'visible' && style.stroke !== 'none'
							: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
					});
				const box = focused.getBoundingClientRect();
				return {
					name: focused.getAttribute('aria-label') ?? focused.textContent?.trim() ?? '',
					ringed,
					seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight
				};
			});
			if (!stop) break;
			expect(stop).toMatchObject({ ringed: true, seen: true });
			stops.push(stop.name);
			expect(stops.length).toBeLessThan(300);
		}
		expect(stops.slice(0, 4)).toEqual([
			'Skip to the text',
			'Downhill',
			'中文',
			'Switch between light and dark'
		]);
		expect(stops.length).toBeGreaterThan(5);
	});
}
