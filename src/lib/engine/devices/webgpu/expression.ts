import type { Tensor } from '../../Tensor.ts';
import { Deferred, type Elementwise, taken } from './Deferred.ts';
import { type Scalar, scalarOf } from './wgsl.ts';

/** An expression over tensors in memory, put together from kernels one of which follows from the other. */
export interface Expression {
	/** Names it, dtypes included. */
	readonly key: string;
	/** The tensors that it reads; in WGSL a0, a1, …. */
	readonly leaves: readonly Tensor[];
	/** Its functions in WGSL, and its value by them. */
	write(): { readonly functions: string; readonly call: string };
}

/** A kernel with what stands for its operands: other kernels, or the numbers of leaves. */
interface Part {
	readonly kernel: Elementwise;
	readonly result: Scalar;
	readonly types: readonly Scalar[];
	readonly parts: readonly (Part | number)[];
}

const names = ['x', 'y', 'z'];

function writePart({ kernel, result, types, parts }: Part, functions: string[]): string {
	const values = parts.map((part) =>
		typeof part === 'number' ? `a${part}` : writePart(part, functions)
	);
	const wgsl: Record<string, string> = { T: types[0], U: types[1], V: types[2], R: result };
	const own = kernel.expression.replace(/\b[TUVR]\b/g, (name) => wgsl[name]);
	const parameters = types.map((type, k) => `${names[k]}: ${type}`);
	const name = `f${functions.length}`;
	functions.push(`fn ${name}(${parameters.join(', ')}) -> ${result} { return ${own}; }`);
	return `${name}(${values.join(', ')})`;
}

/** The expression of a kernel whose results have the shape of `like` and the WGSL type `result`. */
export function expressionOf(root: Elementwise, like: Tensor, result: Scalar): Expression {
	const leaves: Tensor[] = [];
	let key = '';
	const leaf = (x: Tensor): number => {
		for (let i = 0; i < leaves.length; i++) if (leaves[i].isSameView(x)) return i;
		return leaves.push(x) - 1;
	};
	const visit = (kernel: Elementwise, type: Scalar): Part => {
		key += `${kernel.key}:${type}(`;
		const types: Scalar[] = [];
		const parts: (Part | number)[] = [];
		for (const x of kernel.operands) {
			const own = scalarOf(x instanceof Deferred ? x.out.dtype : x.dtype);
			types.push(own);
			const part = x instanceof Deferred ? x : taken(x, like, leaves.length);
			if (part) {
				part.taken++;
				parts.push(visit(part, own));
			} else {
				const i = leaf(x as Tensor);
				key += `${i}:${own},`;
				parts.push(i);
			}
		}
		key += ')';
		return { kernel, result: type, types, parts };
	};
	const whole = visit(root, result);
	return {
		key,
		leaves,
		write() {
			const functions: string[] = [];
			const call = writePart(whole, functions);
			return { functions: functions.join('\n'), call };
		}
	};
}

/** The expression of what is yet to be computed of `x`; null if it has numbers, or should have. */
export function pendingExpression(x: Tensor): Expression | null {
	const part = taken(x, x, 0);
	if (!part) return null;
	part.taken++;
	return expressionOf(part, x, scalarOf(x.dtype));
}
