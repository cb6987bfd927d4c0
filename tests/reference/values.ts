import { type DType, Tensor, tensor } from '#lib/engine/index.ts';
import * as engine from '#lib/engine/index.ts';

/** A Python float, which JSON can't tell from an int once it is read: 2.0 is written as a marked value. */
export class Float {
	constructor(readonly value: number) {}
}

/** `start:stop:step`; null where Python leaves a place out. */
export class Slice {
	constructor(
		readonly start: number | null,
		readonly stop: number | null,
		readonly step: number | null
	) {}
}

/** The `...` of an index. */
export class Ellipsis {}

/** A Python tuple, where it has to be told from a list. */
export class Tuple {
	constructor(readonly items: readonly Value[]) {}
}

/** What a case holds, decoded. */
export type Value =
	null | boolean | number | string | Float | Slice | Ellipsis | Tuple | Tensor | DType | Value[];

interface TensorJson {
	shape: number[];
	dtype: string;
	requires_grad: boolean;
	data: unknown[];
}

/** One case of a file, its values not decoded yet. */
export interface Case {
	op: string;
	args: unknown[];
	kwargs: Record<string, unknown>;
	output: unknown;
	cotangents?: unknown[];
	grads?: unknown[];
	seed?: number;
	/** What PyTorch says where it refuses. */
	error?: string;
}

/** Reads a file of cases. Floats without a fraction are marked: to PyTorch 2.0 is not 2. */
export function parseCases(text: string): Case[] {
	const marked = text.replace(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, (token) =>
		token[0] !== '"' && /[.eE]/.test(token) && Number.isInteger(Number(token))
			? `{"float":${token}}`
			: token
	);
	return (JSON.parse(marked) as { cases: Case[] }).cases;
}

const special: Record<string, number> = { nan: NaN, inf: Infinity, '-inf': -Infinity };

function numberOf(json: unknown): number {
	if (typeof json === 'string') return special[json];
	if (typeof json === 'object' && json !== null)
		return numberOf((json as { float: unknown }).float);
	return Number(json);
}

/** The dtype that PyTorch calls `name`. */
function dtypeOf(name: string): DType {
	const dtype = (engine as unknown as Record<string, DType | undefined>)[name];
	if (!dtype) throw new Error(`dtype ${name}: there is none`);
	return dtype;
}

function decodeTensor({ shape, dtype, requires_grad, data }: TensorJson): Tensor {
	const flat = tensor(data.map(numberOf), { dtype: dtypeOf(dtype) });
	const shaped = flat.reshape(...shape);
	return requires_grad ? shaped.requiresGrad_() : shaped;
}

/** The value that a piece of JSON stands for. */
export function decode(json: unknown): Value {
	if (json === null || typeof json !== 'object') return json as Value;
	if (Array.isArray(json)) return json.map(decode);
	const marked = json as Record<string, unknown>;
	if ('tensor' in marked) return decodeTensor(marked.tensor as TensorJson);
	if ('float' in marked) return new Float(numberOf(marked.float));
	if ('dtype' in marked) return dtypeOf(marked.dtype as string);
	if ('slice' in marked) {
		const bounds = (marked.slice as unknown[]).map((x) => (x === null ? null : numberOf(x)));
		return new Slice(bounds[0], bounds[1], bounds[2]);
	}
	if ('ellipsis' in marked) return new Ellipsis();
	if ('tuple' in marked) return new Tuple((marked.tuple as unknown[]).map(decode));
	throw new Error(`value: one of the forms in README.md is required, got ${JSON.stringify(json)}`);
}

/** The tensors within a value, in order. */
export function tensorsIn(value: unknown): Tensor[] {
	if (value instanceof Tensor) return [value];
	if (value instanceof Tuple) return value.items.flatMap(tensorsIn);
	if (Array.isArray(value)) return value.flatMap(tensorsIn);
	return [];
}
