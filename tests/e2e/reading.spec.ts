import { expect, test } from '@playwright/test';
import { languages, lessons, readText } from '../support/lessons.ts';

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	for (const language of languages) {
		for (const { folder, slug } of lessons) {
			test(`/${language}/${slug}/ reads as a chapter`, async ({ page }) => {
				await page.goto(`/${language}/${slug}/`);
				const text = readText(folder, language);
				const ids = [...text.matchAll(/\{#([\w-]+)\}\s*$/gm)].map(([, id]) => id);
				await expect(page.locator('h1')).toHaveCount(1);
				const found = await page
					.locator('article h2, article h3')
					.evaluateAll((headings) => headings.map(({ id }) => id).filter(Boolean));
				expect(found.filter((id) => ids.includes(id))).toEqual(ids);
				await expect(page.locator('article .katex-display math').first()).toBeAttached();
				const widgets = /<[A-Z]/.test(text);
				if (widgets) await expect(page.locator('article figure').first()).toBeVisible();
				for (const control of await page.locator('.needs-script').all())
					await expect(control).toBeHidden();
				await page.locator(`header a[hreflang]`).click();
				await expect(page.locator('html')).toHaveAttribute(
					'lang',
					language === 'en' ? 'zh-CN' : 'en'
				);
			});
		}
	}

	test('the first frame of a figure is drawn in its colours', async ({ page }) => {
		await page.goto('/en/downhill/');
		const black = 'rgb(0, 0, 0)';
		await expect(page.locator('article .plate').first()).not.toHaveCSS('fill', black);
		await expect(page.locator('article .handle circle').first()).not.toHaveCSS('fill', black);
		await expect(page.locator('article figure .title').first()).toHaveCSS('font-weight', '600');
	});

	test('the way from the front page to a lesson needs none', async ({ page }) => {
		await page.goto('/');
		await page.getByRole('link', { name: 'English' }).click();
		await page.getByRole('link', { name: 'The line and its error' }).click();
		await expect(page.locator('h1')).toHaveText('The line and its error');
		await page
			.getByRole('link', { name: /Downhill/ })
			.last()
			.click();
		await expect(page.locator('h1')).toHaveText('Downhill');
	});
});

test('what is pressed before any part of the page lives is done once it does', async ({ page }) => {
	// The scripts that bring it to life are late.
	await page.route(/immutable\/chunks\//, async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 300));
		await route.continue();
	});
	await page.goto('/en/downhill/#a-step', { waitUntil: 'commit' });
	const board = page.locator('#a-step ~ * .board').first();
	await expect
		.poll(() => page.evaluate(() => performance.getEntriesByType('paint').length))
		.toBeGreaterThan(0);
	await page.waitForFunction(() => document.readyState === 'complete');
	await board.locator('[data-still]').getByRole('button', { name: 'One forward' }).click();
	await expect(board.locator('.place')).toContainText('step 1 of');
});

test('the other language opens with what the address asks for and the reader has done', async ({
	page
}) => {
	await page.goto('/en/downhill/?other=1#a-step', { waitUntil: 'networkidle' });
	const stepper = page.locator('article').getByRole('button', { name: 'One forward' });
	await stepper.first().click();
	await expect(page.locator('.place').filter({ hasText: 'step 1 of' }).first()).toBeVisible();
	await page.getByRole('link', { name: '中文' }).click();
	await expect(page).toHaveURL(/\/zh\/downhill\/\?other=1&\w+=v1/);
	await expect(page.getByText(/第 1 步，共/).first()).toBeVisible();
});

test('the other language opens at the section that was being read', async ({ page }) => {
	await page.goto('/en/downhill/#the-loop', { waitUntil: 'networkidle' });
	await page.getByRole('link', { name: '中文' }).click();
	await expect(page).toHaveURL(/\/zh\/downhill\/#the-loop$/);
	await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
	await expect(page.locator('#the-loop')).toBeInViewport();
});

test('the other language opens where the reader was in the section', async ({ page }) => {
	await page.goto('/en/downhill/#the-loop', { waitUntil: 'networkidle' });
	const board = page.locator('#the-loop ~ * .board').first();
	const top = () => board.evaluate((element) => element.getBoundingClientRect().top);
	await board.evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 80));
	await page.getByRole('link', { name: '中文' }).click();
	await expect(page).toHaveURL(/\/zh\/downhill\/#the-loop$/);
	await expect.poll(async () => Math.abs((await top()) - 80)).toBeLessThan(40);
});

test('the chosen theme stays and does not flash', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'light' });
	await page.goto('/en/', { waitUntil: 'networkidle' });
	await page.getByRole('button', { name: 'Switch between light and dark' }).click();
	await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
	await page.goto('/zh/downhill/', { waitUntil: 'commit' });
	await page.waitForSelector('body', { state: 'attached' });
	expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
});

test('the front page marks the language of the reader', async ({ browser }) => {
	const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' });
	const page = await context.newPage();
	await page.goto('/');
	await expect(page.locator('a[lang="zh-CN"]')).toHaveClass(/preferred/);
	await context.close();
});

test('an address that does not exist says so in both languages', async ({ page }) => {
	const response = await page.goto('/en/nowhere/');
	expect(response?.status()).toBe(404);
	await expect(page.getByText('There is no page at this address.')).toBeVisible();
	await expect(page.getByText('这个地址没有页面。')).toBeVisible();
});
