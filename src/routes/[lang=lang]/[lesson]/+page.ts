import type { Component } from 'svelte';

// One chunk per lesson and language: a page fetches the widgets of its own lesson only.
const texts = import.meta.glob<{ default: Component }>('/content/*/*.md');

export const load = async ({ params, data }) => {
	const island = `/content/${data.lesson.folder}/${params.lang}.md`;
	return { ...data, island, Text: (await texts[island]()).default };
};
