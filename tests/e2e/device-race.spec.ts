import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { findBrowser } from '../support/browser.mjs';

const lesson = '/en/the-same-code-on-another-device/';

/** Opens the lesson and waits until its race has come to life. */
async function open(page: Page, path = lesson) {
	await page.goto(path);
	await page.locator('#the-race').scrollIntoViewIfNeeded();
	const figure = page.getByRole('figure', { name: 'One program, two devices' });
	// The first frame is replaced by the live one, which can say that nothing has begun and mean it.
	await expect(page.locator('[data-still] .go')).toHaveCount(0);
	const row = (name: string) => figure.getByRole('row', { name: new RegExp(`^${name}`) });
	return { figure, cpu: row('CPU'), gpu: row('GPU') };
}

const press = (figure: Locator, name: string) =>
	figure.getByRole('button', { name }).press('Enter');

/** Sets the number of points by keys alone; what is drawn then has arrived. */
async function choose(figure: Locator, key: 'Home' | 'End', points: string) {
	const slider = figure.getByRole('slider', { name: 'Points n' });
	await slider.press(key);
	await expect(slider).toHaveAttribute('aria-valuetext', points);
}

/** How many steps a row says are done. */
const steps = async (row: Locator) =>
	Number(/([\d,]+) of/.exec(await row.innerText())![1].replaceAll(',', ''));

/** Does something in the worker of a device. */
async function inWorker(page: Page, device: string, act: () => void) {
	for (const worker of page.workers())
		if ((await worker.evaluate(() => self.name)) === device) await worker.evaluate(act);
}

test('both devices reach the finish, and the figure says by how much they differ', async ({
	page
}) => {
	const { figure, cpu, gpu } = await open(page);
	await press(figure, 'Start');
	await expect(cpu).toContainText('1,000 of 1,000');
	await expect(gpu).toContainText('1,000 of 1,000', { timeout: 20_000 });
	await expect(figure.getByRole('button', { name: 'Race again' })).toBeVisible();
	await expect(figure).toContainText('Over the 1,000 steps that both have done');
	await expect(figure).toContainText(/With 1,000 points the GPU (does not pay|pays)/);
	await expect(figure.locator('.problem')).toContainText('The GPU of this browser is software');
	await expect(figure.locator('[aria-live=polite]')).toContainText('The race is over. CPU');
});

test('a race can be paused, goes on, and is put back to its start', async ({ page }) => {
	const { figure, cpu } = await open(page);
	await choose(figure, 'End', '1,000,000');
	await press(figure, 'Start');
	await expect.poll(() => steps(cpu), { timeout: 20_000 }).toBeGreaterThan(0);
	await press(figure, 'Pause');
	// What was under way arrives.
	await page.waitForTimeout(1500);
	const paused = await steps(cpu);
	await page.waitForTimeout(700);
	expect(await steps(cpu)).toBe(paused);
	await press(figure, 'Go on');
	await expect.poll(() => steps(cpu)).toBeGreaterThan(paused);
	await press(figure, 'Reset');
	await expect.poll(() => steps(cpu)).toBe(0);
	await choose(figure, 'Home', '100');
	await press(figure, 'Start');
	await expect(cpu).toContainText('1,000 of 1,000');
});

test('a GPU that is destroyed in mid-run takes nothing with it, and is there for the next race', async ({
	page
}) => {
	const { figure, cpu, gpu } = await open(page);
	await choose(figure, 'End', '1,000,000');
	await press(figure, 'Start');
	await expect.poll(() => steps(gpu), { timeout: 30_000 }).toBeGreaterThan(0);
	await inWorker(page, 'webgpu', () => {
		const { createCommandEncoder } = GPUDevice.prototype;
		GPUDevice.prototype.createCommandEncoder = function (...given) {
			GPUDevice.prototype.createCommandEncoder = createCommandEncoder;
			this.destroy();
			return createCommandEncoder.apply(this, given);
		};
	});
	await expect(figure.locator('.problem')).toContainText(/The GPU was lost after step \d+/);
	const done = await steps(gpu);
	expect(done).toBeGreaterThan(0);
	await expect(gpu).not.toContainText('—');
	const before = await steps(cpu);
	await expect.poll(() => steps(cpu)).toBeGreaterThan(before);
	expect(await steps(gpu)).toBe(done);
	await press(figure, 'Reset');
	await choose(figure, 'Home', '100');
	await press(figure, 'Start');
	await expect(gpu).toContainText('1,000 of 1,000', { timeout: 20_000 });
	await expect(figure.getByText('was lost')).toHaveCount(0);
});

test('while the page is out of sight nobody trains', async ({ page }) => {
	const { figure, cpu } = await open(page);
	const show = (state: DocumentVisibilityState) =>
		page.evaluate((state) => {
			Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
			document.dispatchEvent(new Event('visibilitychange'));
		}, state);
	await choose(figure, 'End', '1,000,000');
	await press(figure, 'Start');
	await expect.poll(() => steps(cpu), { timeout: 20_000 }).toBeGreaterThan(0);
	await show('hidden');
	await page.waitForTimeout(1500);
	const hidden = await steps(cpu);
	await page.waitForTimeout(700);
	expect(await steps(cpu)).toBe(hidden);
	await show('visible');
	await expect.poll(() => steps(cpu)).toBeGreaterThan(hidden);
	await expect(figure.locator('.problem')).toContainText('out of sight, nobody trained');
});

test('sizes are measured one after the other until the reader has had enough', async ({ page }) => {
	await open(page);
	const sizes = page.getByRole('figure', { name: 'How fast, at which size' });
	await sizes.scrollIntoViewIfNeeded();
	await expect(page.locator('article [data-still]')).toHaveCount(0);
	await press(sizes, 'Measure all sizes');
	await expect(sizes).toContainText('Measuring 1,000 points, 3 of 9', { timeout: 30_000 });
	await press(sizes, 'Stop measuring');
	await expect(sizes.getByRole('button', { name: 'Measure all sizes' })).toBeVisible();
	await expect(sizes).toContainText(/From 100 to [\d,]+ points the GPU|does not pay up to/);
});

for (const colorScheme of ['light', 'dark'] as const)
	test(`after a race the figures are accessible in the ${colorScheme} theme and fit 320 px`, async ({
		page
	}) => {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await page.setViewportSize({ width: 320, height: 640 });
		const { figure, gpu } = await open(page);
		await press(figure, 'Start');
		await expect(gpu).toContainText('1,000 of 1,000', { timeout: 20_000 });
		const { violations } = await new AxeBuilder({ page }).include('article').analyze();
		expect(
			violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))
		).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	});

test('a million points and a training leave the page free to move', async ({ page }) => {
	const { figure, cpu } = await open(page);
	await choose(figure, 'End', '1,000,000');
	await expect(figure.locator('canvas')).toBeVisible({ timeout: 20_000 });
	await press(figure, 'Start');
	await expect.poll(() => steps(cpu), { timeout: 20_000 }).toBeGreaterThan(0);
	const from = await steps(cpu);
	const frames = await page.evaluate(async () => {
		const times: number[] = [];
		const end = performance.now() + 3000;
		while (performance.now() < end) times.push(await new Promise(requestAnimationFrame));
		return times.slice(1).map((time, i) => time - times[i]);
	});
	expect(await steps(cpu)).toBeGreaterThan(from);
	const sorted = frames.toSorted((a, b) => a - b);
	const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))];
	console.log(
		`${frames.length} frames in 3 s: median ${at(0.5).toFixed(1)} ms, 95 % within ${at(0.95).toFixed(1)} ms`
	);
	// Both devices take longer for a step than the page takes for a frame, and two processors have all of it to do.
	expect(at(0.5)).toBeLessThan(35);
	expect(at(0.95)).toBeLessThan(100);
});

test('a browser without a GPU says so once, and everything else can be done', async ({
	playwright,
	baseURL
}) => {
	const browser = await playwright.chromium.launch({ ...(await findBrowser()), args: [] });
	const page = await browser.newPage({ baseURL });
	const said: string[] = [];
	page.on('pageerror', (error) => said.push(error.message));
	const { figure, cpu, gpu } = await open(page);
	await press(figure, 'Start');
	await expect(cpu).toContainText('1,000 of 1,000');
	await expect(gpu).toContainText('takes no part');
	await expect(figure.locator('.problem')).toContainText('the CPU trains alone');
	await press(figure, 'Reset');
	await choose(figure, 'Home', '100');
	await press(figure, 'Start');
	await expect(cpu).toContainText('1,000 of 1,000');
	await expect(figure.getByText('the CPU trains alone')).toHaveCount(1);

	const cost = page.getByRole('group', { name: 'Predict first' }).first();
	await cost.getByRole('radio', { name: '10,000 times as long' }).check();
	await cost.getByRole('button', { name: 'Check' }).click();
	await expect(cost.getByRole('status')).toContainText('Measured here just now', {
		timeout: 30_000
	});
	expect(said).toEqual([]);
	await browser.close();
});
