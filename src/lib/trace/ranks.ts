/** Pixels between ranks, between neighbours in a rank, and between edges at one side of a node. */
export const gaps = { rank: 40, neighbour: 20, port: 28 };

/** A node, or the place where a long edge passes a rank: its extent along the rank and through it. */
export interface Cell {
	readonly rank: number;
	readonly along: number;
	readonly through: number;
	readonly before: Cell[];
	readonly after: Cell[];
	order: number;
	/** The cell of the next rank that it stands in line with. */
	next: Cell | null;
	at: number;
}

function crossings(ranks: readonly Cell[][]): number {
	const ends = ranks.map((rank) => rank.flatMap((a) => a.after.map((b) => [a.order, b.order])));
	const crossed = (list: number[][], [a, b]: number[]) =>
		list.filter(([c, d]) => a < c && b > d).length;
	return ends.flatMap((list) => list.map((end) => crossed(list, end))).reduce((a, b) => a + b, 0);
}

/** Orders each rank by the medians of its neighbours, sweep after sweep; the best order wins (Sugiyama 1981). */
export function untangle(start: readonly Cell[][]): Cell[][] {
	const ranks = start.map((rank) => [...rank]);
	const number = (rank: Cell[]) => rank.forEach((cell, order) => (cell.order = order));
	ranks.forEach(number);
	let best = { count: crossings(ranks), ranks: start };
	for (let sweep = 0; sweep < 8 && best.count > 0; sweep++) {
		const side = sweep % 2 === 0 ? 'before' : 'after';
		const median = (cell: Cell): number => {
			const places = cell[side].map(({ order }) => order).sort((a, b) => a - b);
			return places[(places.length - 1) >> 1] ?? cell.order;
		};
		for (const rank of sweep % 2 === 0 ? ranks : ranks.toReversed()) {
			rank.sort((a, b) => median(a) - median(b) || a.order - b.order);
			number(rank);
		}
		const count = crossings(ranks);
		if (count < best.count) best = { count, ranks: ranks.map((rank) => [...rank]) };
	}
	best.ranks.forEach((rank) => number([...rank]));
	return best.ranks.map((rank) => [...rank]);
}

/**
 * Stands each cell in line with the first of its inputs that is free, so that chains run straight, and moves every
 * line as far to the start as it goes (one of the four layouts of Brandes & Köpf 2001).
 */
export function align(ranks: readonly Cell[][]): void {
	for (const rank of ranks) {
		let last = -1;
		for (const cell of rank) {
			const inputs = cell.before.toSorted((a, b) => a.order - b.order);
			const free = inputs.find((input) => !input.next && input.order > last);
			if (free) [free.next, last] = [cell, free.order];
		}
	}
	// Lines push each other on until none moves.
	for (let moved = true; moved;) {
		moved = false;
		for (const rank of ranks)
			rank.forEach((cell, i) => {
				const left = rank[i - 1];
				const edge = left ? left.at + left.along / 2 + gaps.neighbour : 0;
				const at = Math.max(cell.at, edge + cell.along / 2, cell.next?.at ?? 0);
				moved ||= at > cell.at || (cell.next !== null && at > cell.next.at);
				cell.at = at;
				if (cell.next) cell.next.at = at;
			});
	}
}

/** How far from the middle of a cell's side its edges to `others` leave; those in line take the middle. */
export function ports(cell: Cell, others: readonly Cell[]): number[] {
	const earlier = others.filter(({ at }) => at < cell.at).length;
	const straight = others.filter(({ at }) => at === cell.at).length;
	const middle = straight > 0 ? earlier + (straight - 1) / 2 : (others.length - 1) / 2;
	const order = others.map((_, i) => i).sort((i, j) => others[i].at - others[j].at || i - j);
	const reach = Math.max(middle, others.length - 1 - middle);
	const step = Math.min(gaps.port, (cell.along * 0.4) / reach);
	return others.map((_, i) => reach && (order.indexOf(i) - middle) * step);
}
