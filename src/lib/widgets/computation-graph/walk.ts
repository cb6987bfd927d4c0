import type { GraphLayout } from '#lib/trace/layout.ts';

/** What an arrow key means in a graph: along the flow or against it, or across it. */
export type Way = 'on' | 'back' | 'before' | 'after';

/**
 * The node that a key leads to from `id`: along an edge to the consumer or to the nearest input, or to the neighbour
 * in the same rank; `id` itself where there is none.
 */
export function walk({ nodes, edges }: GraphLayout, id: number, way: Way): number {
	const here = nodes[id];
	const distance = (other: number) => Math.hypot(nodes[other].x - here.x, nodes[other].y - here.y);
	const nearest = (ids: readonly number[]): number =>
		ids.toSorted((a, b) => distance(a) - distance(b) || a - b)[0] ?? id;
	if (way === 'on') return nearest(edges.filter(({ from }) => from === id).map(({ to }) => to));
	if (way === 'back') return nearest(edges.filter(({ to }) => to === id).map(({ from }) => from));
	const rank = nodes
		.filter((node) => node.rank === here.rank)
		.toSorted((a, b) => a.x - b.x || a.y - b.y);
	const place = rank.findIndex((node) => node.id === id) + (way === 'after' ? 1 : -1);
	return rank[place]?.id ?? id;
}

const keys = {
	right: { ArrowRight: 'on', ArrowLeft: 'back', ArrowUp: 'before', ArrowDown: 'after' },
	down: { ArrowDown: 'on', ArrowUp: 'back', ArrowLeft: 'before', ArrowRight: 'after' }
} as const;

/** The way that a key points in a graph that flows in `direction`; null for any other key. */
export function wayOf(key: string, direction: keyof typeof keys): Way | null {
	return (keys[direction] as Record<string, Way>)[key] ?? null;
}
