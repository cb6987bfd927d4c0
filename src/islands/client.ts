import type { Component } from 'svelte';
import { collect } from '#lib/ui/replay.ts';
import { hurry, turn } from '#lib/ui/turn.ts';
import { firstPaint } from './firstPaint.ts';
import './header.ts';
import { unfold } from './unfold.ts';

/** What can come to life on a page, by its file. */
const islands = import.meta.glob<{ default: Component }>([
	'/content/*/*.md',
	'/src/lib/widgets/hero/Hero.svelte'
]);

const seen = firstPaint();

for (const target of document.querySelectorAll<HTMLElement>('[data-island]')) live(target);

/**
 * Fetching, evaluating and hydrating are a turn each: the page has only just been laid out. What the reader does
 * meanwhile is done then.
 */
async function live(target: HTMLElement): Promise<void> {
	const release = collect(target, hurry);
	await seen;
	await turn();
	const [{ enliven }, { default: component }] = await Promise.all([
		import('./enliven.ts'),
		islands[target.dataset.island!]()
	]);
	await turn();
	enliven(target, component);
	release(true);
}

const unfolded = seen.then(unfold);

// SvelteKit would register it only on pages that run its own client. It fetches the whole site, so it comes after
// all that this page has to do.
if (import.meta.env.PROD && 'serviceWorker' in navigator)
	addEventListener('load', async () => {
		await unfolded;
		await turn();
		navigator.serviceWorker.register(new URL('../../../service-worker.js', import.meta.url));
	});
