import { ifAllowed } from './ifAllowed.ts';
import { keepPlace, takeUpPlace } from './place.ts';

/** Turns to the other theme and remembers it; src/app.html brings it back on the next page. */
function turnTheme(): void {
	const root = document.documentElement;
	const dark = root.dataset.theme
		? root.dataset.theme === 'dark'
		: matchMedia('(prefers-color-scheme: dark)').matches;
	root.dataset.theme = dark ? 'light' : 'dark';
	const { theme } = root.dataset;
	// Where storage is forbidden the choice lasts as long as the page.
	ifAllowed(() => localStorage.setItem('theme', theme));
}

document.querySelector('[data-turns-theme]')?.addEventListener('click', turnTheme);
for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-keeps-place]'))
	link.addEventListener('click', () => keepPlace(link));
// After the browser has gone to the section itself.
addEventListener('load', () => requestAnimationFrame(takeUpPlace));
