/** The kernels of `kernels.as`: addresses and steps between rows in bytes, steps within a row 0 or 1, all numbers float32. */
interface Kernels {
	/** out = a ∘ b over `rows` rows of `n`. */
	binary(
		code: number,
		a: number,
		aRow: number,
		aStep: number,
		b: number,
		bRow: number,
		bStep: number,
		out: number,
		outRow: number,
		rows: number,
		n: number
	): void;
	/** One such row. */
	binaryRun(
		code: number,
		a: number,
		aStep: number,
		b: number,
		bStep: number,
		out: number,
		n: number
	): void;
	unary(code: number, x: number, out: number, n: number): void;
	/** out += factor · x. */
	addScaled(x: number, factor: number, out: number, n: number): void;
	/** out = the mean of (a − b)²; scratch holds n numbers. */
	meanSquare(a: number, b: number, out: number, n: number, scratch: number): void;
	/** out = (a − b) · factor · scale[0]. */
	scaledDifference(
		a: number,
		b: number,
		factor: number,
		scale: number,
		out: number,
		n: number
	): void;
	fill(out: number, outRow: number, value: number, rows: number, n: number): void;
	copy(from: number, fromRow: number, to: number, toRow: number, rows: number, n: number): void;
	/** to (columns, rows) = from (rows, columns) transposed. */
	transpose(
		from: number,
		fromRow: number,
		to: number,
		toRow: number,
		rows: number,
		columns: number
	): void;
	/** x (outer, n, inner) → out (outer, inner), sums divided by `count`; scratch holds `inner` doubles. */
	sum(
		x: number,
		out: number,
		outer: number,
		n: number,
		inner: number,
		count: number,
		scratch: number
	): void;
	/** total + Σ of n numbers: a long sum goes on, n being 8192 in all stretches but the last. */
	sumOnto(total: number, x: number, n: number): number;
	softmax(x: number, out: number, rows: number, n: number): void;
	/** a (m, k) · b (k, n) → c with rows `cRow` apart; scratch holds 600 KiB. */
	matmul(
		a: number,
		aRow: number,
		aColumn: number,
		b: number,
		bRow: number,
		bColumn: number,
		c: number,
		cRow: number,
		m: number,
		n: number,
		k: number,
		scratch: number
	): void;
}

interface Module {
	readonly kernels: Kernels;
	readonly memory: WebAssembly.Memory;
}

/** Pages of 64 KiB that the memory begins with. */
const PAGES = 64;

/** The kernels and their memory once they have been brought (see kernels.ts), if the page allows WebAssembly. */
export let wasm: Module | null = null;

/** Compiles the kernels, given in base64, at once: the engine is ready when it has been imported. */
export function bringKernels(base64: string): void {
	try {
		const text = atob(base64);
		const code = Uint8Array.from(text, (character) => character.charCodeAt(0));
		const memory = new WebAssembly.Memory({ initial: PAGES });
		const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code), {
			env: { memory }
		});
		wasm = { kernels: exports as unknown as Kernels, memory };
	} catch {
		// The TypeScript kernels then serve alone.
	}
}
