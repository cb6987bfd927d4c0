import type { Component } from 'svelte';
import { render } from 'svelte/server';

/** What a component sends before JavaScript runs, without hydration comments and style hashes. */
export function firstFrame<Props extends Record<string, unknown>>(
	component: Component<Props>,
	props: Props
): string {
	return render(component as Component<Record<string, unknown>>, { props })
		.body.replace(/<!--.*?-->/gs, '')
		.replace(/ ?\bsvelte-\w+/g, '')
		.replaceAll(' class=""', '')
		.replace(/\s+/g, ' ')
		.replaceAll('> <', '><')
		.trim();
}
