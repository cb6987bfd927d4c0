import * as engine from '#lib/engine/index.ts';
import { Tensor, tensor } from '#lib/engine/index.ts';
import { indexed } from './indexed.ts';
import { signatures } from './signatures.ts';
import { Float, Tuple, type Value } from './values.ts';

type Values = readonly unknown[];
type Keywords = Readonly<Record<string, unknown>>;
type Call = (args: Values, kwargs: Keywords) => unknown;

/** `keep_dim` → `keepDim`; names between underscores stay. */
const camel = (name: string): string =>
	name.replace(/(?<=.)_(\w)/g, (_, c: string) => c.toUpperCase());

/** Python's lists, tuples and floats as the engine takes them. */
function plain(value: Value): unknown {
	if (value instanceof Float) return value.value;
	if (value instanceof Tuple) return value.items.map(plain);
	return Array.isArray(value) ? value.map(plain) : value;
}

/** Keyword arguments on where and how a result lies: PyTorch's are always on the CPU, in rows. */
const placing = new Set(['device', 'layout', 'memory_format', 'pin_memory']);

/** Keyword arguments in which Python takes a truth for a number. */
const numeric = new Set(['alpha', 'beta', 'value']);

/** Ops for which 2.0 is another number than 2: beside integers it makes the result floating point. */
const promoting = new Set(
	(
		'add sub rsub mul div true_divide floor_divide remainder fmod pow float_power __radd__ __rsub__ ' +
		'__rmul__ __rdiv__ __rpow__ __rmod__ clamp clamp_min clamp_max where copysign xlogy eq ne lt le gt ge'
	).split(' ')
);

/** A float without a fraction beside integers, as the tensor that PyTorch takes it for. */
function keepFloat(op: string, args: readonly Value[], value: Value): unknown {
	const [self] = args;
	const integers = self instanceof Tensor && self.dtype.category !== 'float';
	return value instanceof Float && Number.isInteger(value.value) && integers && promoting.has(op)
		? tensor(value.value, { dtype: engine.float32 })
		: plain(value);
}

/** A function of the engine by PyTorch's name: `nn.functional.mse_loss` → `nn.functional.mseLoss`. */
function find(op: string): ((...args: unknown[]) => unknown) | null {
	let found: unknown = engine;
	for (const part of op.split('.'))
		found = (found as Record<string, unknown> | undefined)?.[camel(part)];
	if (typeof found === 'function') return found as (...args: unknown[]) => unknown;
	const name = camel(op);
	if (!(name in Tensor.prototype)) return null;
	return (self, ...rest) => {
		const member = (self as unknown as Record<string, unknown>)[name];
		return typeof member === 'function'
			? (member as (...args: unknown[]) => unknown).apply(self, rest)
			: member;
	};
}

/**
 * Sorts Python's arguments into ours by a signature such as `self dim; keepdim dtype`: what stands before the
 * semicolon is positional, the rest goes into the options.
 */
function bind(signature: string, args: Values, kwargs: Keywords): unknown[] {
	const [positional, named] = signature
		.split(';')
		.map((part) => part.trim().split(/\s+/).filter(Boolean));
	const all = [...positional, ...(named ?? [])];
	const given = new Map<string, unknown>(Object.entries(kwargs));
	args.forEach((value, i) => {
		if (i >= all.length) throw new Error(`reference: ${args.length} arguments for '${signature}'`);
		given.set(all[i], value);
	});
	const unknown = [...given.keys()].find((name) => !all.includes(name));
	if (unknown) throw new Error(`reference: ${unknown} is not among '${signature}'`);
	const result: unknown[] = positional.map((name) => given.get(name));
	const options = Object.fromEntries(
		(named ?? []).flatMap((name) => (given.has(name) ? [[camel(name), given.get(name)]] : []))
	);
	if (Object.keys(options).length > 0) result.push(options);
	else while (result.length > 0 && result[result.length - 1] === undefined) result.pop();
	return result;
}

const one = (x: unknown): Tensor => x as Tensor;
const number = (x: unknown): number => x as number;
const isDType = (x: unknown): x is engine.DType =>
	typeof x === 'object' && x !== null && 'category' in x;

/** Keywords as our trailing options, if there are any. */
const named = (kwargs: Keywords): unknown[] => {
	const options = Object.entries(kwargs).map(([name, value]) => [camel(name), value]);
	return options.length > 0 ? [Object.fromEntries(options)] : [];
};

/** An operator that takes one tensor or a list of them. */
const ofEach =
	(op: string): Call =>
	([x]) => {
		const f = find(op)!;
		return Array.isArray(x) ? x.map((item) => f(item)) : f(x);
	};

/** Operators that are no method of the same name. */
const special: Record<string, Call> = {
	__repr__: ([x]) => String(x as Tensor),
	__getitem__: ([x, ...index]) => indexed(one(x), index as Value[]),
	__radd__: ([x, y]) => one(x).add(y as number),
	__rmul__: ([x, y]) => one(x).mul(y as number),
	__rsub__: ([x, y]) => one(x).rsub(y as number),
	__rdiv__: ([x, y]) =>
		one(x)
			.reciprocal()
			.mul(y as number),
	// Tensor.__rpow__ makes a new tensor of what stands on the left.
	__rpow__: ([x, y]) => engine.pow(y instanceof Tensor ? y.detach() : (y as number), one(x)),
	to: ([x, ...rest], kwargs) => {
		const others = [...rest, ...Object.values(kwargs)];
		const like = others.find((y) => y instanceof Tensor);
		const dtype = like?.dtype ?? others.find(isDType);
		return dtype ? one(x).to(dtype) : one(x);
	},
	arange: (args, { start, end, step, ...options }) =>
		(engine.arange as (...args: unknown[]) => unknown)(
			...[...args, start, end, step].filter((x) => x !== undefined).map(Number),
			...named(options)
		),
	...Object.fromEntries(['atleast_1d', 'atleast_2d', 'atleast_3d'].map((op) => [op, ofEach(op)])),
	__rmod__: ([x, y]) => engine.remainder(y as number, one(x)),
	__rand__: ([x, y]) => engine.bitwiseAnd(y as number, one(x)),
	__ror__: ([x, y]) => engine.bitwiseOr(y as number, one(x)),
	__rxor__: ([x, y]) => engine.bitwiseXor(y as number, one(x)),
	__rmatmul__: ([x, y]) => one(y).matmul(one(x)),
	einsum: ([operands, equation]) => engine.einsum(equation as string, operands as Tensor[]),
	where: ([x, condition, y]) => engine.where(one(condition), x as Tensor, y as Tensor),
	meshgrid: (args, kwargs) =>
		engine.meshgrid(
			(Array.isArray(args[0]) ? args[0] : args) as Tensor[],
			kwargs as { indexing?: 'ij' | 'xy' }
		),
	broadcast_tensors: (args) => engine.broadcastTensors(...(args.flat() as Tensor[])),
	cartesian_prod: (args) => engine.cartesianProd(...(args.flat() as Tensor[])),
	zero_: ([x]) => one(x).clone().zero_(),
	fill: ([x, value], kwargs) =>
		one(x)
			.clone()
			.fill_((value ?? kwargs.value) as number),
	var: (args, kwargs) => engine.var(...variance(args, kwargs)),
	std: (args, kwargs) => engine.std(...variance(args, kwargs)),
	var_mean: (args, kwargs) => engine.varMean(...variance(args, kwargs)),
	std_mean: (args, kwargs) => engine.stdMean(...variance(args, kwargs)),
	// OpInfo names the weight first.
	'nn.functional.embedding': ([x, y], kwargs) => {
		const [weight, input] = one(x).dtype.category === 'float' ? [x, y] : [y, x];
		const { padding_idx, scale_grad_by_freq } = kwargs;
		return engine.nn.functional.embedding(one(input), one(weight), {
			paddingIdx: padding_idx as number | null,
			scaleGradByFreq: scale_grad_by_freq as boolean
		});
	},
	'nn.functional.dropout': ([x], { p, training }) =>
		engine.nn.functional.dropout(one(x), number(p), { training: training as boolean })
};

type VarianceCall = Parameters<typeof engine.var>;

/** var(unbiased) and var(dim, unbiased, keepdim) share their name. */
function variance(args: Values, kwargs: Keywords): VarianceCall {
	const bare = typeof args[1] === 'boolean';
	return bind(
		bare ? 'self dim; unbiased keepdim' : 'self dim; unbiased keepdim correction',
		bare ? [args[0], undefined, args[1]] : args,
		kwargs
	) as unknown as VarianceCall;
}

/** Calls the engine as PyTorch's operator `op` is called; what has no tensor to go by makes its result on `device`. */
export function call(
	op: string,
	args: readonly Value[],
	kwargs: Readonly<Record<string, Value>>,
	device?: engine.Device
): unknown {
	const values = args.map((value) => (op === '__getitem__' ? value : keepFloat(op, args, value)));
	const keywords: Record<string, unknown> = Object.fromEntries(
		Object.entries(kwargs)
			.filter(([name]) => !placing.has(name))
			.map(([name, value]) => [
				name,
				numeric.has(name) && typeof value === 'boolean' ? Number(value) : keepFloat(op, args, value)
			])
	);
	if (device) keywords.device = device;
	if (Object.hasOwn(special, op)) return special[op](values, keywords);
	const f = find(op);
	if (!f) throw new Error(`we have no operator ${op}`);
	const signature = signatures[op];
	if (signature) return f(...bind(signature, values, keywords));
	return f(...values, ...named(keywords));
}
