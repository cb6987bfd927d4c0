/** What answers keys by itself, also where no script listens yet. */
const native = 'a, button, input, textarea, summary';

/**
 * Keeps what the reader does inside `part` before it lives: the keys, the presses of buttons, the values of
 * inputs. The function returned ends that and does it all once more, for the part to answer.
 */
export function collect(part: Element, begun: () => void): (again: boolean) => void {
	const deeds: (() => void)[] = [];
	const over = new AbortController();
	const on = (kind: string, deedOf: (event: Event, target: Element) => (() => void) | null) =>
		part.addEventListener(
			kind,
			(event) => {
				const deed = event.target instanceof Element && deedOf(event, event.target);
				if (!deed) return;
				deeds.push(deed);
				begun();
			},
			{ capture: true, signal: over.signal }
		);

	on('keydown', (event, target) =>
		target.matches(native) || (event as KeyboardEvent).key === 'Tab'
			? null
			: () => target.dispatchEvent(new KeyboardEvent(event.type, event))
	);
	on('click', (event, target) => {
		if (target.closest('label, input')) return null;
		const button = target.closest<HTMLElement>('button, [role="button"]');
		return button && (() => button.dispatchEvent(new MouseEvent(event.type, event)));
	});
	on('change', (_, target) => {
		if (!(target instanceof HTMLInputElement)) return null;
		const { value, checked } = target;
		return () => {
			target.value = value;
			target.checked = checked;
			for (const kind of ['input', 'change'])
				target.dispatchEvent(new Event(kind, { bubbles: true }));
		};
	});

	return (again) => {
		over.abort();
		if (again) for (const deed of deeds) deed();
	};
}
