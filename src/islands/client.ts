import { type Component, hydrate } from 'svelte';
import { type Language, languageContext } from '#lib/i18n/language.ts';
import './header.ts';
import { unfold } from './unfold.ts';

/** What can come to life on a page, by the name that the page gives it. */
const islands: Record<string, () => Promise<{ default: Component }>> = {
	...import.meta.glob<{ default: Component }>('/content/*/*.md'),
	hero: () => import('#lib/widgets/hero/Hero.svelte')
};

for (const target of document.querySelectorAll<HTMLElement>('[data-island]')) {
	const load = islands[target.dataset.island!];
	const language = document.documentElement.lang.slice(0, 2) as Language;
	load().then(({ default: component }) =>
		hydrate(component, { target, context: languageContext(language) })
	);
}

unfold();

// SvelteKit would register it only on pages that run its own client.
if (import.meta.env.PROD && 'serviceWorker' in navigator)
	addEventListener('load', () =>
		navigator.serviceWorker.register(new URL('../../../service-worker.js', import.meta.url))
	);
