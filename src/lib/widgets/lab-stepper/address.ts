/** This page's address, with the experiment `name` at `moment` and the heading above `element`. */
export function addressOf(name: string, moment: string, element: Element): string {
	const address = new URL(location.href);
	address.searchParams.set(name, moment);
	const heading = [...document.querySelectorAll('h2[id], h3[id]')].findLast(
		(candidate) => element.compareDocumentPosition(candidate) & Node.DOCUMENT_POSITION_PRECEDING
	);
	address.hash = heading?.id ?? '';
	return address.href;
}
