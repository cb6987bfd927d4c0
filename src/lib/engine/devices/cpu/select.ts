import type { Tensor } from '../../Tensor.ts';
import type { CpuStorage } from './CpuStorage.ts';
import { lanes, lengthOf, stepOf } from './lanes.ts';

/**
 * Which of several equal elements come first follows from how PyTorch selects: with the C++ library's
 * nth_element, sort and partial_sort. These are their steps on a list of positions.
 */
type Before = (i: number, j: number) => boolean;

const swap = (list: number[], a: number, b: number): void => {
	[list[a], list[b]] = [list[b], list[a]];
};

function insertUnguarded(list: number[], at: number, before: Before): void {
	const moved = list[at];
	let to = at;
	for (; before(moved, list[to - 1]); to--) list[to] = list[to - 1];
	list[to] = moved;
}

function insertionSort(list: number[], first: number, last: number, before: Before): void {
	for (let i = first + 1; i < last; i++)
		if (before(list[i], list[first])) list.splice(first, 0, ...list.splice(i, 1));
		else insertUnguarded(list, i, before);
}

/** Parts a stretch at the median of three of its elements; returns where the second part begins. */
function partition(list: number[], first: number, last: number, before: Before): number {
	const [a, b, c] = [first + 1, first + ((last - first) >> 1), last - 1];
	const less = (i: number, j: number) => before(list[i], list[j]);
	const median = less(a, b)
		? less(b, c)
			? b
			: less(a, c)
				? c
				: a
		: less(a, c)
			? a
			: less(b, c)
				? c
				: b;
	swap(list, first, median);
	let [low, high] = [first + 1, last];
	for (;;) {
		while (less(low, first)) low++;
		high--;
		while (less(first, high)) high--;
		if (low >= high) return low;
		swap(list, low, high);
		low++;
	}
}

/** Sinks `moved` from `hole` to a leaf of the heap and lets it rise again. */
function adjustHeap(
	list: number[],
	first: number,
	start: number,
	length: number,
	moved: number,
	before: Before
): void {
	let hole = start;
	for (let child = 2 * hole + 2; child <= length; child = 2 * hole + 2) {
		if (child === length || before(list[first + child], list[first + child - 1])) child--;
		list[first + hole] = list[first + child];
		hole = child;
	}
	for (
		let parent = (hole - 1) >> 1;
		hole > start && before(list[first + parent], moved);
		parent = (hole - 1) >> 1
	) {
		list[first + hole] = list[first + parent];
		hole = parent;
	}
	list[first + hole] = moved;
}

/** The elements before `middle` become the first of all in order, as a heap that takes in the others. */
function partialSort(
	list: number[],
	first: number,
	middle: number,
	last: number,
	before: Before
): void {
	const length = middle - first;
	for (let parent = (length - 2) >> 1; parent >= 0; parent--)
		adjustHeap(list, first, parent, length, list[first + parent], before);
	for (let i = middle; i < last; i++)
		if (before(list[i], list[first])) {
			const moved = list[i];
			list[i] = list[first];
			adjustHeap(list, first, 0, length, moved, before);
		}
	for (let end = middle - 1; end > first; end--) {
		const moved = list[end];
		list[end] = list[first];
		adjustHeap(list, first, 0, end - first, moved, before);
	}
}

const depthFor = (n: number): number => 2 * Math.floor(Math.log2(n));

/** The element that belongs at `nth` comes there, none after it belonging before it. */
function nthElement(list: number[], nth: number, before: Before): void {
	let [first, last] = [0, list.length];
	if (nth === last) return;
	for (let depth = depthFor(last); last - first > 3; depth--) {
		if (depth === 0) {
			partialSort(list, first, nth + 1, last, before);
			swap(list, first, nth);
			return;
		}
		const cut = partition(list, first, last, before);
		if (cut <= nth) first = cut;
		else last = cut;
	}
	insertionSort(list, first, last, before);
}

function sort(list: number[], last: number, before: Before): void {
	const loop = (first: number, end: number, depth: number) => {
		for (; end - first > 16; depth--) {
			if (depth === 0) return partialSort(list, first, end, end, before);
			const cut = partition(list, first, end, before);
			loop(cut, end, depth - 1);
			end = cut;
		}
	};
	if (last === 0) return;
	loop(0, last, depthFor(last));
	insertionSort(list, 0, Math.min(last, 16), before);
	for (let i = 16; i < last; i++) insertUnguarded(list, i, before);
}

/** Visits the lanes of `x` with a way to read their elements and to write positions into `out`. */
function eachLane(
	x: Tensor,
	dim: number,
	out: Tensor,
	visit: (at: (i: number) => number, n: number, put: (i: number, position: number) => void) => void
): void {
	const X = (x.storage as CpuStorage).array;
	const O = (out.storage as CpuStorage).array;
	const n = lengthOf(x, dim);
	const [xs, os] = [stepOf(x, dim), stepOf(out, dim)];
	lanes(dim, [x, out], ([xi, oi]) =>
		visit(
			(i) => X[xi + i * xs],
			n,
			(i, position) => (O[oi + i * os] = position)
		)
	);
}

export function topk(x: Tensor, dim: number, k: number, largest: boolean, out: Tensor): void {
	eachLane(x, dim, out, (at, n, put) => {
		const order = Array.from({ length: n }, (_, i) => i);
		const before: Before = (i, j) => {
			const [a, b] = largest ? [at(i), at(j)] : [at(j), at(i)];
			return (Number.isNaN(a) && !Number.isNaN(b)) || a > b;
		};
		if (k > 0 && k * 64 <= n) partialSort(order, 0, k, n, before);
		else if (k > 0) {
			nthElement(order, k - 1, before);
			sort(order, k - 1, before);
		}
		for (let i = 0; i < k; i++) put(i, order[i]);
	});
}

/** In the sorted lane, the end of the longest run of equal elements, the first of several. */
export function mode(x: Tensor, dim: number, out: Tensor): void {
	eachLane(x, dim, out, (at, n, put) => {
		const order = Array.from({ length: n }, (_, i) => i);
		sort(order, n, (i, j) => at(i) < at(j));
		let [place, most, run] = [0, 0, 0];
		for (let i = 0; i < n; i++) {
			run++;
			if (i < n - 1 && at(order[i]) === at(order[i + 1])) continue;
			if (run > most) [place, most] = [order[i], run];
			run = 0;
		}
		put(0, place);
	});
}

/** Quickselect with the median of three as pivot, as PyTorch has its own. */
export function kthvalue(x: Tensor, dim: number, k: number, out: Tensor): void {
	eachLane(x, dim, out, (at, n, put) => {
		const order = Array.from({ length: n }, (_, i) => i);
		const above = (i: number, j: number) => {
			const [a, b] = [at(order[i]), at(order[j])];
			return (Number.isNaN(a) && !Number.isNaN(b)) || a > b;
		};
		const turn = (i: number, j: number) => above(i, j) && swap(order, i, j);
		let [left, right] = [0, n - 1];
		while (right > left + 1) {
			swap(order, left + ((right - left) >> 1), left + 1);
			turn(left + 1, right);
			turn(left, right);
			turn(left + 1, left);
			let [i, j] = [left + 1, right];
			for (;;) {
				do i++;
				while (above(left, i));
				do j--;
				while (above(j, left));
				if (j < i) break;
				swap(order, i, j);
			}
			swap(order, left, j);
			if (j <= k - 1) left = i;
			if (j >= k - 1) right = j - 1;
		}
		if (right === left + 1) turn(left, right);
		put(0, order[k - 1]);
	});
}
