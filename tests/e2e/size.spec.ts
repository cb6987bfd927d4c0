import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { languages, lessons } from '../support/lessons.ts';

const build = fileURLToPath(new URL('../../build', import.meta.url));

/** KiB that travel for an address: compressed as a static host does, unless the format already is. */
function transferred(address: string) {
	const path = new URL(address).pathname;
	const file = build + (path.endsWith('/') ? `${path}index.html` : path);
	if (!existsSync(file)) throw new Error(`size: a built file is required for ${path}, got none`);
	const bytes = readFileSync(file);
	return (/\.woff2$/.test(file) ? bytes : gzipSync(bytes, { level: 9 })).length / 1024;
}

for (const language of languages) {
	for (const { slug } of lessons) {
		test(`/${language}/${slug}/ is light`, async ({ page }, { annotations }) => {
			const requested = new Set<string>();
			page.on('response', (response) => requested.add(response.url().split(/[?#]/)[0]));
			await page.goto(`/${language}/${slug}/`, { waitUntil: 'networkidle' });
			const sum = (addresses: string[]) =>
				addresses.reduce((total, address) => total + transferred(address), 0);
			const all = sum([...requested]);
			const scripts = sum([...requested].filter((address) => address.endsWith('.js')));
			annotations.push({
				type: 'KiB',
				description: `${scripts.toFixed(1)} js, ${all.toFixed(1)} all`
			});
			console.log(
				`/${language}/${slug}/: ${scripts.toFixed(1)} KiB of scripts, ${all.toFixed(1)} in all`
			);
			expect(scripts).toBeGreaterThan(0);
			expect(scripts).toBeLessThanOrEqual(90);
			expect(all).toBeLessThanOrEqual(250);
		});
	}
}
