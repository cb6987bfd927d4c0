import type { Component } from 'svelte';
import { render } from 'svelte/server';

/** What a component sends before JavaScript runs, without hydration comments and style hashes. */
export function firstFrame<Props extends object>(
	component: Component<Props>,
	props: NoInfer<Props>
): string {
	return render(component as Component<Record<string, unknown>>, {
		props: props as Record<string, unknown>
	})
		.body.replace(/<!--.*?-->/gs, '')
		.replace(/ ?\bsvelte-\w+/g, '')
		.replaceAll(' class=""', '')
		.replace(/\s+/g, ' ')
		.replaceAll('> <', '><')
		.trim();
}
