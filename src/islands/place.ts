import { ifAllowed } from './ifAllowed.ts';

/** Where somebody reads: so far on from one landmark to the next. */
interface Place {
	/** The page in the other language, and the section there. */
	readonly page: string;
	readonly hash: string;
	/** How many landmarks there are in all, and are passed. */
	readonly landmarks: number;
	readonly passed: number;
	/** How much of what is between the last one and the next is read, from 0 to 1. */
	readonly share: number;
	/** How far down the window that is, from 0 to 1. */
	readonly line: number;
}

const key = 'place';

/** What both languages have alike, in their order: between two of these is prose. */
const landmarks = (): Element[] => [
	...document.querySelectorAll('#main :is(h2[id], h3[id], figure, pre, .board, .predict, .puzzle)')
];

const topOf = (element: Element | undefined): number =>
	element?.getBoundingClientRect().top ?? document.documentElement.getBoundingClientRect().bottom;

/** Where the stretch that follows `passed` landmarks begins and ends in the window. */
const stretch = (all: readonly Element[], passed: number): [number, number] => [
	topOf(all[passed - 1]),
	topOf(all[passed])
];

/**
 * Points a link to the other language at what the address asks for and the section being read, and remembers the very
 * place in it.
 */
export function keepPlace(link: HTMLAnchorElement): void {
	const { scrollHeight } = document.documentElement;
	// Near the end the last sections can no longer come up to the first third of the window.
	const line = Math.max(1 / 3, scrollY / (scrollHeight - innerHeight));
	const y = line * innerHeight;
	const all = landmarks();
	const passed = all.filter((landmark) => topOf(landmark) < y).length;
	link.search = location.search;
	link.hash = all.slice(0, passed).findLast(({ id }) => id)?.id ?? '';
	if (!link.hash) return;
	const [from, to] = stretch(all, passed);
	const place: Place = {
		page: link.pathname,
		hash: link.hash,
		landmarks: all.length,
		passed,
		share: (y - from) / (to - from),
		line
	};
	ifAllowed(() => sessionStorage.setItem(key, JSON.stringify(place)));
}

/** Goes to the place that was kept, on a page that has been opened there. */
export function takeUpPlace(): void {
	const kept = ifAllowed(() => sessionStorage.getItem(key));
	if (!kept) return;
	sessionStorage.removeItem(key);
	const { page, hash, passed, share, line, ...there }: Place = JSON.parse(kept);
	const all = landmarks();
	if (page !== location.pathname || hash !== location.hash || there.landmarks !== all.length)
		return;
	const [from, to] = stretch(all, passed);
	scrollBy({ top: from + share * (to - from) - line * innerHeight, behavior: 'instant' });
}
