import type { DType } from './dtype.ts';

/** The sizes to which a table of the GNU C++ library grows, and a length that it never outgrows here. */
const SIZES = [
	13, 29, 59, 127, 257, 541, 1109, 2357, 5087, 10273, 20753, 42043, 85229, 172933, 351061, 712697,
	1447153, 2938679, 5967347
];

const word = (value: bigint): bigint => BigInt.asUintN(64, value);
const mixed = (value: bigint): bigint => value ^ (value >> 47n);
const MULTIPLIER = 0xc6a4a7935bd1e995n;
const SEED = 0xc70f6907n;

/** The library's hash: of whole numbers themselves, of the bits of others MurmurHash 2. */
function hashOf(value: number, { category, Array: Type }: DType): bigint {
	if (category !== 'float') return word(BigInt(value));
	if (value === 0) return 0n;
	const bytes = new Uint8Array(new Type(1).fill(value).buffer);
	let data = bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
	if (bytes.length === 8) data = word(mixed(word(data * MULTIPLIER)) * MULTIPLIER);
	const start = SEED ^ word(BigInt(bytes.length) * MULTIPLIER);
	return mixed(word(mixed(word((start ^ data) * MULTIPLIER)) * MULTIPLIER));
}

interface Link {
	readonly number: number;
	before: Link | null;
	after: Link | null;
}

/** A hash table's chain of numbers: a bucket's are neighbours. */
class Chain {
	private first: Link | null = null;
	private readonly buckets = new Map<bigint, Link>();

	constructor(
		private readonly size: number,
		private readonly dtype: DType
	) {}

	/** A new number comes first, in its bucket if that has any, else of all. */
	add(number: number): void {
		const bucket = hashOf(number, this.dtype) % BigInt(this.size);
		const after = this.buckets.get(bucket) ?? this.first;
		const before = after?.before ?? null;
		const link: Link = { number, before, after };
		if (after) after.before = link;
		if (before) before.after = link;
		else this.first = link;
		this.buckets.set(bucket, link);
	}

	get order(): number[] {
		const numbers: number[] = [];
		for (let link = this.first; link; link = link.after) numbers.push(link.number);
		return numbers;
	}
}

/**
 * Different numbers in the order in which a hash table gives them back that they were put into one after the other:
 * `std::unordered_set`, which PyTorch 1 uses.
 */
export function hashOrder(numbers: Iterable<number>, dtype: DType): number[] {
	const met = new Set<number>();
	let step = 0;
	let chain = new Chain(SIZES[0], dtype);
	for (const number of numbers) {
		if (met.has(number)) continue;
		if (met.size === SIZES[step]) {
			const fuller = new Chain(SIZES[++step], dtype);
			chain.order.forEach((other) => fuller.add(other));
			chain = fuller;
		}
		met.add(number);
		chain.add(number);
	}
	return chain.order;
}
