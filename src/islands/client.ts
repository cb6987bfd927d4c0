import { type Component, hydrate } from 'svelte';
import { type Language, languageContext } from '#lib/i18n/language.ts';
import { turn } from '#lib/ui/turn.ts';
import './header.ts';
import { unfold } from './unfold.ts';

/** What can come to life on a page, by its file. */
const islands = import.meta.glob<{ default: Component }>([
	'/content/*/*.md',
	'/src/lib/widgets/hero/Hero.svelte'
]);

async function enliven(target: HTMLElement): Promise<void> {
	// Fetching, evaluating and hydrating are a turn each: the page has only just been laid out.
	await turn();
	const { default: component } = await islands[target.dataset.island!]();
	await turn();
	const language = document.documentElement.lang.slice(0, 2) as Language;
	hydrate(component, { target, context: languageContext(language) });
}

for (const target of document.querySelectorAll<HTMLElement>('[data-island]')) enliven(target);

unfold();

// SvelteKit would register it only on pages that run its own client.
if (import.meta.env.PROD && 'serviceWorker' in navigator)
	addEventListener('load', () =>
		navigator.serviceWorker.register(new URL('../../../service-worker.js', import.meta.url))
	);
