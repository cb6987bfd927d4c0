import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { Lab } from '#lib/lab/Lab.svelte.ts';
import RatePage from './RatePage.svelte';

const field = () => page.getByRole('spinbutton', { name: 'Learning rate, exact' });
const said = () => {
	flushSync();
	return document.querySelector('[role="status"]')!.textContent.trim();
};

async function refused() {
	const lab = new Lab({ lr: 0.1 });
	await render(RatePage, { lab });
	await field().fill('-1');
	await userEvent.keyboard('{Enter}');
	expect(said()).toContain('The learning rate must be a number above 0.');
	expect(lab.config.lr).toBe(0.1);
	return lab;
}

test.each([
	['another rate', (lab: Lab) => lab.setLearningRate(0.2)],
	['a step', (lab: Lab) => lab.timeline.forward()],
	['a new line', (lab: Lab) => lab.setParameters({ w: 3 })]
])('a refusal is over with %s', async (_, act) => {
	const lab = await refused();
	act(lab);
	expect(said()).toBe('');
});

test('a refusal is over as soon as another number is written', async () => {
	await refused();
	await field().fill('0.3');
	expect(said()).toBe('');
});

test('a refusal hides no other warning', async () => {
	const lab = new Lab({ lr: 1 });
	await render(RatePage, { lab });
	await field().fill('0');
	await userEvent.keyboard('{Enter}');
	expect(said()).toMatch(/above 0\. Beyond 0\.966 the run diverges/);
});
