import { expect, test } from 'vitest';
import { Lab } from '#lib/lab/Lab.svelte.ts';
import { layout, type Direction, type GraphLayout } from '#lib/trace/layout.ts';
import type { GraphNode } from '#lib/trace/TraceEvent.ts';

const size = ({ op }: GraphNode) => ({ width: op ? 140 : 110, height: op ? 90 : 60 });

const graphs = (['by-hand', 'modules'] as const).flatMap((program) =>
	(['right', 'down'] as Direction[]).map((direction) => {
		const { nodes } = new Lab({ program }).trace(0);
		return { program, direction, nodes, placed: layout(nodes, size, direction) };
	})
);

/** A graph from the inputs of each node. */
const graph = (...inputs: number[][]): GraphNode[] =>
	inputs.map((from, id) => ({
		id,
		op: from.length > 0 ? 'Op' : null,
		gradFn: null,
		name: String(id),
		tex: String(id),
		formula: '',
		inputs: from,
		requiresGrad: true,
		value: { shape: [], data: [0] },
		gradBefore: null,
		contributions: 0
	}));

function overlaps({ nodes }: GraphLayout): string[] {
	return nodes.flatMap((a) =>
		nodes
			.filter(
				(b) =>
					a.id < b.id &&
					Math.abs(a.x - b.x) < (a.width + b.width) / 2 &&
					Math.abs(a.y - b.y) < (a.height + b.height) / 2
			)
			.map((b) => `${a.id} ${b.id}`)
	);
}

/** Whether two segments meet inside both. */
function cross([a, b]: number[][], [c, d]: number[][]): boolean {
	const side = (p: number[], q: number[], r: number[]) =>
		Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
	return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function crossings({ edges }: GraphLayout): number {
	const segments = edges.flatMap(({ points }) =>
		points.slice(1).map((point, i) => [[...points[i]], [...point]])
	);
	return segments.flatMap((a, i) => segments.slice(i + 1).filter((b) => cross(a, b))).length;
}

test.for(graphs)('$program, $direction: no node overlaps, no edge crosses', ({ placed }) => {
	expect(overlaps(placed)).toEqual([]);
	expect(crossings(placed)).toBe(0);
});

test.for(graphs)('$program, $direction: everything lies inside the picture', ({ placed }) => {
	const left = Math.min(...placed.nodes.map(({ x, width }) => x - width / 2));
	const right = Math.max(...placed.nodes.map(({ x, width }) => x + width / 2));
	const top = Math.min(...placed.nodes.map(({ y, height }) => y - height / 2));
	const bottom = Math.max(...placed.nodes.map(({ y, height }) => y + height / 2));
	expect([left, right, top, bottom]).toEqual([0, placed.width, 0, placed.height]);
});

test.for(graphs)(
	'$program, $direction: each input has its edge, from side to side of the nodes',
	({ nodes, placed, direction }) => {
		const wanted = nodes.flatMap(({ id, inputs }) => inputs.map((from, i) => [from, id, i]));
		const made = placed.edges.map(({ from, to, input }) => [from, to, input]);
		expect(made.toSorted()).toEqual(wanted.toSorted());
		const right = direction === 'right';
		for (const { from, to, points } of placed.edges) {
			const [a, b] = [placed.nodes[from], placed.nodes[to]];
			const [[x1, y1], [x2, y2]] = [points[0], points[points.length - 1]];
			if (right) expect([x1, x2]).toEqual([a.x + a.width / 2, b.x - b.width / 2]);
			else expect([y1, y2]).toEqual([a.y + a.height / 2, b.y - b.height / 2]);
			expect(Math.abs(right ? y1 - a.y : x1 - a.x)).toBeLessThan((right ? a.height : a.width) / 2);
			expect(Math.abs(right ? y2 - b.y : x2 - b.x)).toBeLessThan((right ? b.height : b.width) / 2);
		}
	}
);

test.for(graphs)('$program, $direction: the same graph is placed in the same way', (it) => {
	expect(layout(it.nodes, size, it.direction)).toEqual(it.placed);
});

test('values flow one way, and a leaf stands right before its consumer', () => {
	const { nodes, placed } = graphs[0];
	for (const { id, inputs } of nodes)
		for (const input of inputs)
			expect(placed.nodes[input].rank).toBeLessThan(placed.nodes[id].rank);
	const rank = (name: string) => placed.nodes[nodes.findIndex((node) => node.name === name)].rank;
	expect(rank('b')).toBe(rank('y_hat') - 1);
	expect(rank('y')).toBe(rank('diff') - 1);
});

test('the chain from the data to the loss runs straight', () => {
	const { nodes, placed } = graphs[0];
	const chain = ['x', 'x @ w', 'y_hat', 'diff', 'diff * diff', 'loss'].map(
		(name) => placed.nodes[nodes.findIndex((node) => node.name === name)].y
	);
	expect(new Set(chain).size).toBe(1);
});

test('a tensor used twice by one node has two edges apart from each other', () => {
	const { nodes, placed } = graphs[0];
	const squares = nodes.findIndex(({ name }) => name === 'diff * diff');
	const [a, b] = placed.edges.filter(({ to }) => to === squares).map(({ points }) => points);
	expect(Math.abs(a[0][1] - b[0][1])).toBeGreaterThan(20);
	expect(Math.abs(a[1][1] - b[1][1])).toBeGreaterThan(20);
});

test('crossings that the order of making would have are undone', () => {
	// Two chains whose ops take their leaves the other way round.
	const placed = layout(graph([], [], [0, 1], [1], [0], [3, 4, 2]), size, 'right');
	expect(overlaps(placed)).toEqual([]);
	const plain = layout(graph([], [], [0], [1], [3, 2]), size, 'right');
	expect(crossings(plain)).toBe(0);
});

test('a long edge passes the ranks between beside their nodes', () => {
	const nodes = graph([], [0], [1], [2, 0]);
	const placed = layout(nodes, size, 'down');
	const long = placed.edges.find(({ from, to }) => from === 0 && to === 3)!;
	expect(long.points).toHaveLength(4);
	for (const [x, y] of long.points.slice(1, -1))
		for (const node of placed.nodes)
			expect(Math.abs(x - node.x) > node.width / 2 || Math.abs(y - node.y) > node.height / 2).toBe(
				true
			);
});
