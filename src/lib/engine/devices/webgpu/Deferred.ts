import { sameShape } from '../../shape.ts';
import type { Tensor } from '../../Tensor.ts';
import type { Gpu } from './Gpu.ts';
import { GpuStorage } from './GpuStorage.ts';
import { include } from './mathematics.ts';
import type { Block } from './Pool.ts';

/** An elementwise kernel: WGSL of x, y, z of types T, U, V, with R the type of the result. */
export interface Elementwise {
	/** Names the expression, for any dtypes. */
	readonly key: string;
	readonly expression: string;
	/** Tensors, or what would have been in one that is written over. */
	readonly operands: readonly (Tensor | Deferred)[];
}

/** Two inputs beside so many more are as many buffers as every GPU binds; more steps would need many registers. */
const MOST_LEAVES = 5;
const MOST_STEPS = 12;
/** Parameters of a dispatch suffice for tensors of so many dimensions. */
const MOST_DIMENSIONS = 4;
/** Up to so many elements, what backward will read again is rather kept than computed twice. */
const LIGHT = 4096;

const costs = new Map<string, boolean>();

/** Whether computing an expression again costs more than keeping its result. */
function isCostly(expression: string): boolean {
	let costly = costs.get(expression);
	if (costly === undefined) costs.set(expression, (costly = include(expression) !== ''));
	return costly;
}

/**
 * An elementwise result that is not computed yet. Whoever reads it from memory has it computed first; another
 * elementwise kernel or a sum takes the expression instead, so that a chain touches memory once. It is computed
 * at the end of the task at the latest, and before anything that it reads is written to or given back. What is
 * freed before that never is.
 */
export class Deferred implements Elementwise {
	readonly key: string;
	readonly expression: string;
	readonly operands: readonly (Tensor | Deferred)[];
	/** How many have taken the expression instead of the numbers. */
	taken = 0;
	/** How many tensors in memory it reads, at most. */
	readonly leaves: number = 0;
	/** How many kernels it is made of. */
	readonly steps: number = 1;
	private readonly costly: boolean;
	private readonly reads: readonly Block[];
	private done = false;

	constructor(
		private readonly gpu: Gpu,
		{ key, expression, operands }: Elementwise,
		readonly out: Tensor,
		private readonly compute: (result: Deferred) => void
	) {
		this.key = key;
		this.expression = expression;
		this.operands = operands;
		this.costly = isCostly(expression);
		for (const x of operands) {
			const part = x instanceof Deferred ? x : taken(x, out, this.leaves, this.steps);
			this.leaves += part ? part.leaves : 1;
			this.steps += part ? part.steps : 0;
			this.costly ||= part !== null && part.costly;
		}
		this.reads = operands.flatMap((x) =>
			x instanceof Deferred ? x.reads : [(x.storage as GpuStorage).place]
		);
		for (const block of this.reads) block.readers.add(this);
		const storage = out.storage as GpuStorage;
		storage.deferred = this;
		storage.untouched = false;
		gpu.defer(this);
	}

	/** Whether there are numbers to keep: taken again, the expression would cost more than they do. */
	get isWorn(): boolean {
		return this.taken > 0 && (this.costly || this.leaves > 3);
	}

	/** Whether it can become part of what is written over it, which reads so many tensors besides. */
	canGive(leaves: number): boolean {
		const { readers } = (this.out.storage as GpuStorage).place;
		return readers.size === 0 && this.leaves + leaves <= MOST_LEAVES && this.steps < MOST_STEPS;
	}

	/** Whether it reads the memory of `x`. */
	readsFrom(x: Tensor): boolean {
		return this.operands.some((own) =>
			own instanceof Deferred ? own.readsFrom(x) : own.storage === x.storage
		);
	}

	/** Computes it. */
	settle(): void {
		if (this.done) return;
		this.drop();
		this.compute(this);
	}

	/** Forgets it. */
	drop(): void {
		this.done = true;
		for (const block of this.reads) block.readers.delete(this);
		(this.out.storage as GpuStorage).deferred = null;
		this.gpu.deferred.delete(this);
	}
}

/**
 * What is yet to be computed of `x`, if a kernel over `like` that reads `leaves` tensors already can take it up at
 * each place; if it can't, or should not, it is computed.
 */
export function taken(x: Tensor, like: Tensor, leaves: number, steps = 0): Deferred | null {
	const { deferred } = x.storage as GpuStorage;
	if (!deferred) return null;
	const fits =
		like.dim() <= MOST_DIMENSIONS &&
		sameShape(x.shape, like.shape) &&
		sameShape(deferred.out.shape, like.shape) &&
		isWhole(x) &&
		leaves + deferred.leaves <= MOST_LEAVES &&
		steps + deferred.steps <= MOST_STEPS &&
		!deferred.isWorn &&
		!(x.numel() <= LIGHT && deferred.out.gradFn) &&
		!deferred.readsFrom(like);
	if (fits) return deferred;
	deferred.settle();
	return null;
}

/** Whether a tensor is all that there is in its memory, in rows. */
export const isWhole = (x: Tensor): boolean =>
	x.offset === 0 && x.numel() === x.storage.length && x.isContiguous();
