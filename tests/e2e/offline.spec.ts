import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { languages, lessons, readText } from '../support/lessons.ts';

test.use({ serviceWorkers: 'allow' });

const built = fileURLToPath(new URL('../../build/_app/immutable', import.meta.url));

/** Visits the home page until everything is kept, then takes the network away. */
async function visitThenLeave(page: Page) {
	await page.goto('/en/');
	await page.evaluate(() => navigator.serviceWorker.ready);
	await expect.poll(() => page.evaluate(() => !!navigator.serviceWorker.controller)).toBe(true);
	await page.context().setOffline(true);
	await expect(page.evaluate(() => fetch('/not-kept'))).rejects.toThrow('Failed to fetch');
}

const expectStyles = (page: Page) =>
	expect(page.locator('body')).toHaveCSS('font-family', /Source Sans 3/);

/** Everything that pages say in the console from now on. */
function listen(page: Page) {
	const said: string[] = [];
	page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
	page.on('pageerror', (error) => said.push(error.message));
	return said;
}

for (const language of languages) {
	test(`after one visit every page of ${language} opens without a network, and what it shows can be handled`, async ({
		page
	}) => {
		await visitThenLeave(page);
		const said = listen(page);
		for (const path of ['', `${language}/`]) {
			await page.goto(`/${path}`);
			await expect(page.locator('h1')).toBeVisible();
			await expectStyles(page);
		}
		for (const { folder, slug } of lessons) {
			await page.goto(`/${language}/${slug}/`);
			await expectStyles(page);
			await page.locator('header button').click();
			await expect(page.locator('html')).toHaveAttribute('data-theme', /dark|light/);
			if (!/<Lab |<Race>/.test(readText(folder, language))) continue;
			const control = page.locator('article [role="slider"], article input[type="range"]').first();
			await control.scrollIntoViewIfNeeded();
			await expect(control.locator('xpath=ancestor::*[@data-still]')).toHaveCount(0);
			const before = await control.getAttribute('aria-valuetext');
			await control.press('ArrowRight');
			await expect(control).not.toHaveAttribute('aria-valuetext', before ?? '');
		}
		expect(said).toEqual([]);
	});
}

test('without a network links lead from page to page', async ({ page }) => {
	await visitThenLeave(page);
	const said = listen(page);
	await page.getByRole('link', { name: 'The line and its error' }).click();
	await expect(page.locator('h1')).toHaveText('The line and its error');
	await page.getByRole('link', { name: '中文' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
	expect(said).toEqual([]);
});

test('without a network an address without its final slash leads to the page, question and all', async ({
	page
}) => {
	await visitThenLeave(page);
	await page.goto('/zh/downhill?trial=v1#the-loop');
	await expect(page).toHaveURL(/\/zh\/downhill\/\?trial=v1#the-loop$/);
	await expectStyles(page);
});

test('every built file is kept, under one version', async ({ page }) => {
	await visitThenLeave(page);
	const kept = await page.evaluate(async () => {
		const names = await caches.keys();
		const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
		return {
			versions: names.length,
			paths: requests.flat().map(({ url }) => new URL(url).pathname)
		};
	});
	expect(kept.versions).toBe(1);
	const files = readdirSync(built, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ name }) => name);
	expect(files.length).toBeGreaterThan(20);
	const names = new Set(kept.paths.map((path) => path.split('/').at(-1)));
	expect(files.filter((name) => !names.has(name))).toEqual([]);
});

test('a new version waits until no page of the old one is open', async ({ page }) => {
	await page.goto('/en/');
	await page.evaluate(() => navigator.serviceWorker.ready);
	// Under another address the browser takes the same worker for a new one.
	const state = await page.evaluate(async () => {
		const { scope } = await navigator.serviceWorker.ready;
		const next = await navigator.serviceWorker.register('/service-worker.js?next', { scope });
		const worker = next.installing!;
		await new Promise((done) => worker.addEventListener('statechange', done, { once: true }));
		// Time enough for one that does not wait.
		await new Promise((done) => setTimeout(done, 500));
		return [worker.state, next.waiting === worker];
	});
	expect(state).toEqual(['installed', true]);
});
