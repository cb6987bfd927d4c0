import { expect, type Locator, type Page, test } from '@playwright/test';

test.use({ viewport: { width: 1280, height: 900 } });

/** Opens the lesson at a section and waits until what stands there has come to life. */
async function open(page: Page, section: string, motion: 'reduce' | 'no-preference' = 'reduce') {
	await page.emulateMedia({ reducedMotion: motion });
	await page.goto('/en/downhill/', { waitUntil: 'networkidle' });
	await page.locator(`#${section}`).scrollIntoViewIfNeeded();
	const board = page.locator(`#${section} ~ * .board`).first();
	await board.scrollIntoViewIfNeeded();
	await expect(board.locator('.clock .said')).toBeVisible();
	await expect(board.locator('[data-still]')).toHaveCount(0);
	return board;
}

/** The four things that hold w and b, as numbers rounded to what the coarsest of them shows. */
function views(page: Page, board: Locator) {
	const sentence = board.locator('xpath=preceding-sibling::p[1]');
	return {
		map: board.getByRole('slider', { name: 'Present w and b on the map' }),
		curve: board.getByRole('slider', { name: 'Present w on the curve' }),
		line: board.getByRole('slider', { name: 'Move the line' }),
		turn: board.getByRole('slider', { name: 'Turn the line' }),
		w: sentence.getByRole('slider', { name: 'weight w' }),
		b: sentence.getByRole('slider', { name: 'bias b' })
	};
}

/** What all views say of w (and b), read in one go within one frame after `act` has been dispatched. */
async function told(board: Locator): Promise<{ w: number[]; b: number[] }> {
	return board.evaluate((element) => {
		const number = (text: string, name: string) =>
			Number(
				(new RegExp(`\\b${name} (\\S+?),? `).exec(`${text} `)?.[1] ?? 'NaN').replace('−', '-')
			);
		const say = (root: Element, label: string) =>
			[...root.querySelectorAll('[role=slider]')]
				.find((slider) => slider.getAttribute('aria-label') === label)!
				.getAttribute('aria-valuetext')!;
		const map = say(element, 'Present w and b on the map');
		const curve = say(element, 'Present w on the curve');
		const line = say(element, 'Move the line');
		const sentence = element.previousElementSibling!;
		const prose = (name: string) => Number(say(sentence, name).replace('−', '-'));
		return {
			w: [number(map, 'w'), number(curve, 'w'), number(line, 'w'), prose('weight w')],
			b: [number(map, 'b'), number(line, 'b'), prose('bias b')]
		};
	});
}

/** All equal, as far as two decimals tell. */
function expectAgreement(values: number[]) {
	expect(values.every(Number.isFinite)).toBe(true);
	for (const value of values) expect(Math.abs(value - values[0])).toBeLessThan(0.0051);
}

const handles = [
	['the point on the map', 'map'],
	['the point on the curve', 'curve'],
	['the line', 'line'],
	['the line’s slope', 'turn'],
	['the weight in the prose', 'w'],
	['the bias in the prose', 'b']
] as const;

for (const [name, key] of handles) {
	test(`dragging ${name} moves all the others with it`, async ({ page }) => {
		const board = await open(page, 'both-at-once');
		const handle = views(page, board)[key];
		await expect(views(page, board).map).toBeVisible();
		await handle.scrollIntoViewIfNeeded();
		const before = await told(board);
		const box = (await handle.boundingBox())!;
		const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
		await page.mouse.move(x, y);
		await page.mouse.down();
		for (const far of [12, 24, 36]) {
			await page.mouse.move(x + far, y - far);
			const now = await told(board);
			expectAgreement(now.w);
			expectAgreement(now.b);
			expect(now).not.toEqual(before);
		}
		await page.mouse.up();
		await board.getByRole('button', { name: 'Undo' }).click();
		expect(await told(board)).toEqual(before);
	});

	test(`${name} can be moved with the keyboard, and the others follow in the same frame`, async ({
		page
	}) => {
		const board = await open(page, 'both-at-once');
		const handle = views(page, board)[key];
		await expect(views(page, board).map).toBeVisible();
		await handle.focus();
		const before = await told(board);
		const arrow = key === 'line' || key === 'turn' ? 'ArrowUp' : 'ArrowRight';
		// The key and the look at all views happen within one frame.
		await handle.evaluate((element, arrow) => {
			const frame = { moved: false };
			requestAnimationFrame(() => (frame.moved = true));
			const options = { key: arrow, shiftKey: true, bubbles: true, cancelable: true };
			element.dispatchEvent(new KeyboardEvent('keydown', options));
			return Promise.resolve().then(() => {
				if (frame.moved) throw new Error('a frame has passed');
			});
		}, arrow);
		const after = await told(board);
		expectAgreement(after.w);
		expectAgreement(after.b);
		expect(after).not.toEqual(before);
	});
}

/** Everything that the board shows: text, spoken values, shapes. */
const everything = (board: Locator) =>
	board.locator('.figures').evaluate((element) => {
		const shapes = [
			...element.querySelectorAll('path, polyline, polygon, circle, rect, [aria-valuetext]')
		].map((shape) =>
			['d', 'points', 'cx', 'cy', 'transform', 'aria-valuetext'].map((name) =>
				shape.getAttribute(name)
			)
		);
		return JSON.stringify([element.textContent, shapes]);
	});

for (const section of ['both-at-once', 'the-loop']) {
	test(`stepping back through ${section} restores exactly what was there`, async ({ page }) => {
		const board = await open(page, section);
		await expect(board.getByRole('slider').first()).toBeVisible();
		await page.waitForTimeout(300);
		const seen: string[] = [];
		for (let i = 0; i < 8; i++) {
			seen.push(await everything(board));
			await board.getByRole('button', { name: 'One forward' }).click();
		}
		expect(new Set(seen).size).toBe(8);
		while (seen.length > 0) {
			await board.getByRole('button', { name: 'One back' }).click();
			expect(await everything(board)).toBe(seen.pop());
		}
	});
}

test('the head of the step arrow is the next parameter', async ({ page }) => {
	const board = await open(page, 'a-step');
	const curve = board.getByRole('figure', { name: 'The loss along w' });
	const tip = async () => {
		const points = await curve
			.locator('polygon[stroke="var(--color-step)"], polygon[fill="var(--color-step)"]')
			.first()
			.getAttribute('points');
		return Number(/^-?[\d.]+/.exec(points!)![0]);
	};
	for (let step = 0; step < 4; step++) {
		const head = await tip();
		await board.getByRole('button', { name: 'One forward' }).click();
		const handle = curve.getByRole('slider', { name: 'Present w on the curve' });
		const at = await handle.evaluate((element) => {
			const svg = element.closest('svg')!.getBoundingClientRect();
			const dot = element.querySelector('.knob')!.getBoundingClientRect();
			return dot.x + dot.width / 2 - svg.x;
		});
		expect(Math.abs(at - head)).toBeLessThan(0.6);
	}
});

test('with reduced motion one press shows the end of the step at once', async ({ page }) => {
	const board = await open(page, 'both-at-once');
	await expect(views(page, board).map).toBeVisible();
	await board.getByRole('button', { name: 'One forward' }).click();
	const first = await everything(board);
	await page.waitForTimeout(600);
	expect(await everything(board)).toBe(first);
});

test('a learning rate beyond the limit is explained and never ends in NaN', async ({ page }) => {
	const board = await open(page, 'how-far');
	const rate = page.getByRole('spinbutton', { name: 'Learning rate, exact' }).first();
	for (const [value, last] of [
		['1.2', /Step 40/],
		['1000000', /float32/]
	] as const) {
		await rate.fill(value);
		await rate.press('Enter');
		await board.getByRole('button', { name: 'To the end' }).click();
		await expect(page.locator('main')).not.toContainText('NaN');
		await expect(board.getByText(/diverge/).first()).toBeVisible();
		await expect(board.locator('.said')).toContainText(last);
		await board.getByRole('button', { name: 'To the start' }).click();
	}
	await rate.fill('0.1');
	await rate.press('Enter');
	await expect(board.getByText(/diverge/)).toHaveCount(0);
});

test('unusable numbers leave a message and the run as it was', async ({ page }) => {
	const board = await open(page, 'how-far');
	const rate = page.getByRole('spinbutton', { name: 'Learning rate, exact' }).first();
	await rate.fill('-1');
	await rate.press('Enter');
	await expect(page.getByText('The learning rate must be a number above 0.')).toBeVisible();
	await expect(rate).toHaveValue('0.1');
	await expect(board.locator('.said')).toBeVisible();
});

test('the code pane marks the line that has just run, in both ways of writing the loop', async ({
	page
}) => {
	const board = await open(page, 'the-loop');
	const active = board.locator('[aria-current=step] code');
	await expect(board.getByRole('radio', { name: 'by hand' })).toBeVisible();
	const forward = board.getByRole('button', { name: 'One forward' });
	await forward.click();
	await expect(active).toHaveText('    y_hat = x @ w + b');
	for (let i = 0; i < 5; i++) await forward.click();
	await expect(active).toHaveText('    loss.backward()');
	await board.getByRole('radio', { name: 'with nn and optim' }).check();
	await forward.click();
	await expect(active).toHaveText('    y_hat = model(x)');
});

test('keys walk the computation graph along its edges', async ({ page }) => {
	const board = await open(page, 'the-loop');
	const graph = board.getByRole('group', { name: /Computation graph/ });
	await expect(graph).toBeVisible();
	const start = graph.locator('[tabindex="0"]').first();
	await start.focus();
	const names = new Set<string>();
	for (let i = 0; i < 12; i++) {
		names.add(
			(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))) ?? ''
		);
		await page.keyboard.press(i % 3 === 2 ? 'ArrowDown' : 'ArrowRight');
	}
	expect(names.size).toBeGreaterThan(3);
});

test('playing moves the run and pausing stops it', async ({ page }) => {
	const board = await open(page, 'a-step', 'no-preference');
	await board.getByRole('button', { name: 'Play' }).click();
	await expect(board.locator('.place')).toContainText(/step ([3-9]|\d\d) of/);
	await board.getByRole('button', { name: 'Pause' }).click();
	const stopped = await board.locator('.place').textContent();
	await page.waitForTimeout(1200);
	expect(await board.locator('.place').textContent()).toBe(stopped);
});

test('while a run plays, frames leave out what is far away, and nothing on the page moves', async ({
	page
}) => {
	const board = await open(page, 'a-step', 'no-preference');
	const far = page.locator('#forgetting-zero-grad ~ .part .figures').first();
	const leftOut = () =>
		far.evaluate((figures) => !figures.checkVisibility({ contentVisibilityAuto: true }));
	const height = () => page.evaluate(() => document.documentElement.scrollHeight);
	await expect(page.locator('html')).not.toHaveAttribute('data-folded');
	const before = await height();
	expect(await leftOut()).toBe(false);
	await board.getByRole('button', { name: 'Play' }).click();
	await expect.poll(leftOut).toBe(true);
	expect(await height()).toBe(before);
	await board.getByRole('button', { name: 'Pause' }).click();
	await expect.poll(leftOut).toBe(false);
	expect(await height()).toBe(before);
});

for (const width of [320, 820, 1024, 1280])
	test(`at ${width} px, no figure leaves its board and no press moves the clock`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height: 760 });
		const board = await open(page, 'the-loop');
		const outside = await board.evaluate((board) => {
			const { left, right } = board.getBoundingClientRect();
			return [...board.querySelectorAll('figure, svg')].filter((element) => {
				const box = element.getBoundingClientRect();
				return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
			}).length;
		});
		expect(outside).toBe(0);
		const heights = new Set<number>();
		for (let i = 0; i < 16; i++) {
			heights.add((await board.locator('.clock').boundingBox())!.height);
			await board.getByRole('button', { name: 'One forward' }).press('Enter');
		}
		expect([...heights]).toHaveLength(1);
	});

test('the clock stays under the pointer when a figure has something to explain', async ({
	page
}) => {
	const board = await open(page, 'how-far');
	const rate = page.locator('#how-far ~ * input[type="number"]').first();
	await rate.fill('10');
	await rate.press('Enter');
	// All of the clock in the window, where it does not stick to the edge.
	await board.evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 100));
	const { x, y } = (await board.getByRole('button', { name: 'One forward' }).boundingBox())!;
	for (let i = 1; i <= 3; i++) {
		await page.mouse.click(x + 10, y + 10);
		await expect(board.locator('.place')).toContainText(`step ${i} of 14`);
	}
	await expect(board.getByText('The point lies outside the picture')).toBeVisible();
});

test.describe('in a window of little height', () => {
	test.use({ viewport: { width: 844, height: 390 } });

	test('the clock leaves the pictures their room', async ({ page }) => {
		await page.goto('/en/downhill/');
		const board = page.locator('#both-at-once ~ * .board').first();
		await board.evaluate((element) => element.scrollIntoView());
		const covered = await board.evaluate((element) => {
			const figures = element.querySelector('.figures')!.getBoundingClientRect();
			return figures.bottom - element.querySelector('.clock')!.getBoundingClientRect().top;
		});
		expect(covered).toBeLessThanOrEqual(0);
	});
});
