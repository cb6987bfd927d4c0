import type { Component, ComponentProps } from 'svelte';
import type Lab from '#lib/widgets/lab/Lab.svelte';
import type { Language } from '#lib/i18n/language.ts';
import { firstFrame } from './firstFrame.ts';
import OnLab from './OnLab.svelte';

/** A figure's first frame, with its words and its picture taken apart. */
export interface FigureFrame {
	readonly html: string;
	/** All that it says, tags left out. */
	readonly words: string;
	/** Its text alternative. */
	readonly description: string;
	/** The problem that it explains, or nothing. */
	readonly message: string;
	/** Where a value on the x axis lies in the picture, by the axis's own ticks. */
	readonly px: (value: number) => number;
}

const plain = (html: string) =>
	html
		.replace(/<[^>]+>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();

/** Renders a widget on the server, inside an experiment. */
export function figureFrame<Props extends object>(
	widget: Component<Props>,
	props: NoInfer<Props>,
	lab: Omit<ComponentProps<typeof Lab>, 'children'> = {},
	language: Language = 'en'
): FigureFrame {
	const html = firstFrame(OnLab, {
		widget: widget as unknown as Component<Record<string, unknown>>,
		props: props as Record<string, unknown>,
		lab,
		language
	});
	const part = (pattern: RegExp) => plain(pattern.exec(html)?.[1] ?? '');
	const ticks = [
		...html.matchAll(/<text x="([\d.]+)" y="[\d.]+" text-anchor="middle">([^<]+)</g)
	].map(([, x, value]) => [Number(value.replace('−', '-').replaceAll(',', '')), Number(x)]);
	const [[v0, x0], [v1, x1]] = [ticks[0], ticks[ticks.length - 1]];
	return {
		html,
		words: plain(html),
		description: part(/<p class="visually-hidden"[^>]*>(.*?)<\/p>/),
		message: part(/<div role="status">(.*?)<\/div>/),
		px: (value) => x0 + ((value - v0) * (x1 - x0)) / (v1 - v0)
	};
}
