import { align, type Cell, gaps, ports, untangle } from './ranks.ts';
import type { GraphNode } from './TraceEvent.ts';

/** Which way values flow in the picture. */
export type Direction = 'right' | 'down';

/** A node's box, by its middle; `rank` counts from where values begin. */
export interface PlacedNode {
	readonly id: number;
	readonly rank: number;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** The edge to input number `input` of `to`, from side to side: a tensor used twice has two. */
export interface PlacedEdge {
	readonly from: number;
	readonly to: number;
	readonly input: number;
	readonly points: readonly (readonly [number, number])[];
}

export interface GraphLayout {
	readonly nodes: readonly PlacedNode[];
	readonly edges: readonly PlacedEdge[];
	readonly width: number;
	readonly height: number;
}

/** An op stands right after the last of its inputs, a leaf right before the first of its consumers. */
function ranksOf(nodes: readonly GraphNode[]): number[] {
	const ranks = nodes.map(() => 0);
	for (const { id, inputs } of nodes)
		if (inputs.length > 0) ranks[id] = 1 + Math.max(...inputs.map((input) => ranks[input]));
	return nodes.map(({ id, op }) => {
		const consumers = nodes.filter(({ inputs }) => op === null && inputs.includes(id));
		return consumers.length > 0 ? Math.min(...consumers.map((to) => ranks[to.id])) - 1 : ranks[id];
	});
}

/**
 * Places a graph in ranks, without overlaps and with few crossings; the same graph always in the same way.
 * `nodes` in the order of their making, each numbered by its place in it.
 */
export function layout(
	nodes: readonly GraphNode[],
	size: (node: GraphNode) => { readonly width: number; readonly height: number },
	direction: Direction
): GraphLayout {
	const right = direction === 'right';
	const ranks = ranksOf(nodes);
	const cell = (rank: number, along = 0, through = 0): Cell => {
		return { rank, along, through, before: [], after: [], order: 0, next: null, at: 0 };
	};
	const cells = nodes.map((node) => {
		const { width, height } = size(node);
		return right ? cell(ranks[node.id], height, width) : cell(ranks[node.id], width, height);
	});
	const start: Cell[][] = Array.from({ length: Math.max(0, ...ranks) + 1 }, () => []);
	const routes: { from: number; to: number; input: number; cells: Cell[] }[] = [];
	const met = new Set<number>();
	// From the results back through the inputs: a tree comes out untangled.
	const visit = (id: number): void => {
		if (met.has(id)) return;
		met.add(id);
		start[ranks[id]].push(cells[id]);
		nodes[id].inputs.forEach((from, input) => {
			visit(from);
			const passed = Array.from({ length: ranks[id] - ranks[from] - 1 }, (_, i) =>
				cell(ranks[from] + 1 + i)
			);
			for (const dummy of passed) start[dummy.rank].push(dummy);
			const route = [cells[from], ...passed, cells[id]];
			route.slice(1).forEach((after, i) => {
				route[i].after.push(after);
				after.before.push(route[i]);
			});
			routes.push({ from, to: id, input, cells: route });
		});
	};
	const used = new Set(nodes.flatMap(({ inputs }) => inputs));
	for (const { id } of nodes) if (!used.has(id)) visit(id);
	const placed = untangle(start);
	align(placed);

	const depths = placed.map((rank) => Math.max(0, ...rank.map(({ through }) => through)));
	const middles = depths.map((depth, i) =>
		depths.slice(0, i).reduce((total, before) => total + before + gaps.rank, depth / 2)
	);
	const point = (along: number, through: number): [number, number] =>
		right ? [through, along] : [along, through];
	const extent = Math.max(0, ...cells.map(({ at, along }) => at + along / 2));
	const [width, height] = point(
		extent,
		middles[middles.length - 1] + depths[depths.length - 1] / 2
	);
	return {
		width,
		height,
		nodes: nodes.map(({ id }) => {
			const { at, along, through, rank } = cells[id];
			const [x, y] = point(at, middles[rank]);
			const [width, height] = point(along, through);
			return { id, rank, x, y, width, height };
		}),
		edges: routes.map(({ from, to, input, cells: route }) => {
			const [first, last] = [route[0], route[route.length - 1]];
			const sameEnds = routes.filter((other) => other.from === from && other.to === to);
			const twin = sameEnds.findIndex((other) => other.input === input);
			const out = first.after.flatMap((other, i) => (other === route[1] ? [i] : []));
			const into = last.before.flatMap((other, i) => (other === route.at(-2) ? [i] : []));
			const leave = ports(first, first.after)[out[twin] ?? out[0]];
			const arrive = ports(last, last.before)[into[twin] ?? into[0]];
			return {
				from,
				to,
				input,
				points: [
					point(first.at + leave, middles[first.rank] + first.through / 2),
					...route.slice(1, -1).map(({ at, rank }) => point(at, middles[rank])),
					point(last.at + arrive, middles[last.rank] - last.through / 2)
				]
			};
		})
	};
}
