/** Turns to the other theme and remembers it; src/app.html brings it back on the next page. */
function turnTheme(): void {
	const root = document.documentElement;
	const dark = root.dataset.theme
		? root.dataset.theme === 'dark'
		: matchMedia('(prefers-color-scheme: dark)').matches;
	root.dataset.theme = dark ? 'light' : 'dark';
	try {
		localStorage.setItem('theme', root.dataset.theme);
	} catch {
		// Storage may be forbidden: the choice then lasts as long as the page.
	}
}

/** Points the link at what the address asks for and the section being read: there the other language opens. */
function keepPlace(link: HTMLAnchorElement): void {
	const { scrollHeight } = document.documentElement;
	// Near the end the last sections can no longer come up to the first third of the window.
	const readTo = Math.max(1 / 3, scrollY / (scrollHeight - innerHeight)) * innerHeight;
	const reading = [...document.querySelectorAll('#main h2[id], #main h3[id]')].findLast(
		(heading) => heading.getBoundingClientRect().top < readTo
	);
	link.search = location.search;
	link.hash = reading?.id ?? '';
}

document.querySelector('[data-turns-theme]')?.addEventListener('click', turnTheme);
for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-keeps-place]'))
	link.addEventListener('click', () => keepPlace(link));
