import { type Component, flushSync, hydrate } from 'svelte';
import { type Language, languageContext } from '#lib/i18n/language.ts';

/** Takes over what the server wrote of `component` into `target`, in the page's language. */
export function enliven(target: HTMLElement, component: Component): void {
	const language = document.documentElement.lang.slice(0, 2) as Language;
	hydrate(component, { target, context: languageContext(language) });
	// Parts of it listen from here on.
	flushSync();
}
