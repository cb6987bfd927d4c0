import type { Attachment } from 'svelte/attachments';

/** What an element tells while it is dragged; distances in CSS pixels since the press. */
interface DragListener {
	onstart: () => void;
	onmove: (dx: number, dy: number) => void;
	onend: () => void;
	oncancel: () => void;
}

/**
 * Makes an element draggable by its first mouse button, finger or pen.
 *
 * Every `pointermove` is passed on at once, so that what follows from it is in the same frame.
 * Escape, a lost capture and a system gesture cancel the drag.
 */
export function drag(listener: DragListener): Attachment<HTMLElement | SVGElement> {
	return (element) => {
		let pointer: number | null = null;
		let x = 0;
		let y = 0;

		const finish = (tell: () => void) => {
			if (pointer === null) return;
			const id = pointer;
			pointer = null;
			removeEventListener('keydown', key, true);
			if (element.hasPointerCapture(id)) element.releasePointerCapture(id);
			tell();
		};
		const key = (event: KeyboardEvent) => {
			if (event.key !== 'Escape') return;
			event.preventDefault();
			event.stopPropagation();
			finish(listener.oncancel);
		};
		const down = (event: PointerEvent) => {
			if (pointer !== null || event.button !== 0) return;
			// The press would otherwise begin a text selection; the focus it would give is given here.
			event.preventDefault();
			element.focus({ preventScroll: true });
			pointer = event.pointerId;
			element.setPointerCapture(pointer);
			x = event.clientX;
			y = event.clientY;
			addEventListener('keydown', key, true);
			listener.onstart();
		};
		const move = (event: PointerEvent) => {
			if (event.pointerId === pointer) listener.onmove(event.clientX - x, event.clientY - y);
		};
		const up = (event: PointerEvent) => {
			if (event.pointerId === pointer) finish(listener.onend);
		};
		const lost = (event: PointerEvent) => {
			if (event.pointerId === pointer) finish(listener.oncancel);
		};

		const handlers = {
			pointerdown: down,
			pointermove: move,
			pointerup: up,
			pointercancel: lost,
			lostpointercapture: lost
		};
		for (const [type, handler] of Object.entries(handlers)) {
			element.addEventListener(type, handler as EventListener);
		}
		return () => {
			finish(listener.oncancel);
			for (const [type, handler] of Object.entries(handlers)) {
				element.removeEventListener(type, handler as EventListener);
			}
		};
	};
}
