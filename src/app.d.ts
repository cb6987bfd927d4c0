/** A piece of a line of code and its colour in either theme. */
interface CodeToken {
	text: string;
	light: string;
	dark: string;
}

declare module '*?highlight' {
	const lines: CodeToken[][];
	export default lines;
}

declare module '*.md' {
	import type { Component } from 'svelte';
	const content: Component;
	export default content;
}
