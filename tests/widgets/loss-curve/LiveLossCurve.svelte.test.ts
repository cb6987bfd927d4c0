import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { Lab } from '#lib/lab/Lab.svelte.ts';
import LossCurvePage from './LossCurvePage.svelte';

async function onPage() {
	const lab = new Lab();
	const { container } = await render(LossCurvePage, { lab });
	const message = () => {
		flushSync();
		return container.querySelector('[role="status"]')?.textContent.trim() ?? '';
	};
	return { lab, message };
}

test('a curve above the picture is told, with what brings it back', async () => {
	const { lab, message } = await onPage();
	expect(message()).toBe('');
	lab.setParameters({ w: 60, b: 60 });
	expect(message()).toMatch(
		/^With b = 60\.0+ the whole curve lies above the picture: .* Change b\.$/
	);
	lab.setParameters({ b: 12 });
	expect(message()).toBe('');
});

test('only who has come from somewhere is told to step back', async () => {
	const { lab, message } = await onPage();
	lab.setParameters({ w: -1e6 });
	expect(message()).toMatch(/outside the picture, .* Drag it back\.$/);
	lab.timeline.forward();
	expect(message()).toContain('Step back');
});
