import { type Device, float32, float64, manualSeed, Tensor } from '#lib/engine/index.ts';
import { call } from '../reference/calls.ts';
import { compare, compareTensors, outputsOf, refusal } from '../reference/check.ts';
import { type Case, decode, tensorsIn, Tuple, type Value } from '../reference/values.ts';

/** The same value with its tensors where `move` puts them, and float32 for float64. */
function withTensors(value: unknown, move: (x: Tensor) => Tensor): unknown {
	if (value instanceof Tensor) return move(value);
	if (value === float64) return float32;
	if (value instanceof Tuple)
		return new Tuple(value.items.map((item) => withTensors(item, move)) as Tuple['items']);
	return Array.isArray(value) ? value.map((item) => withTensors(item, move)) : value;
}

const single = (x: Tensor): Tensor =>
	x.dtype === float64 ? x.detach().to(float32).requiresGrad_(x.requiresGrad) : x;

/** What PyTorch computed, with float32 for float64. */
const wanted = (json: unknown): Value => withTensors(decode(json), single) as Value;

/** A result with all its tensors on the CPU. */
async function arrived(result: unknown): Promise<unknown> {
	if (result instanceof Tensor) return result.cpu();
	if (Array.isArray(result)) return Promise.all(result.map(arrived));
	if (!result || typeof result !== 'object') return result;
	const pairs = Object.entries(result).map(async ([name, x]) => [name, await arrived(x)] as const);
	return Object.fromEntries(await Promise.all(pairs));
}

/** Whether a case has tensors to compute with. */
export const hasTensors = (entry: Case): boolean =>
	tensorsIn(entry.args.map(decode)).length > 0 ||
	tensorsIn(Object.values(entry.kwargs ?? {}).map(decode)).length > 0;

/** Whether `device` refuses what PyTorch refuses; null if so. */
export function checkRefusalOnGpu(entry: Case, device: Device): string | null {
	const moved = (value: unknown) =>
		withTensors(decode(value), (x) =>
			single(x.detach()).to(device).requiresGrad_(x.requiresGrad)
		) as Value;
	try {
		const kwargs = Object.entries(entry.kwargs ?? {}).map(([name, value]) => [name, moved(value)]);
		call(entry.op, entry.args.map(moved), Object.fromEntries(kwargs));
	} catch (error) {
		const { message } = error as Error;
		return refusal.test(message) ? null : `not in our dialect: ${message}`;
	}
	return 'no error';
}

/**
 * Runs one of PyTorch's cases on `device`, float64 in float32, and says what is wrong with the answer; null if
 * nothing. Numbers may be `slack` times as far off as PyTorch's own tests allow, gradients ten times that.
 */
export async function checkOnGpu(
	entry: Case,
	device: Device,
	slack: number
): Promise<string | null> {
	try {
		const leaves: Tensor[] = [];
		const move = (x: Tensor) => {
			const there = single(x.detach()).to(device).requiresGrad_(x.requiresGrad);
			if (x.requiresGrad) leaves.push(there);
			return there;
		};
		const decoded = (value: unknown) => withTensors(decode(value), move) as Value;
		const args = entry.args.map(decoded);
		const kwargs = Object.fromEntries(
			Object.entries(entry.kwargs ?? {}).map(([name, value]) => [name, decoded(value)])
		);
		const made = !hasTensors(entry);
		if (entry.seed !== undefined) manualSeed(entry.seed);
		const result = call(entry.op, args, kwargs, made ? device : undefined);
		if (made && (result as Tensor).device !== device) return 'made on another device';
		const outputs = outputsOf(result);
		const cotangents = tensorsIn((entry.cotangents ?? []).map(decoded));
		if (entry.grads && outputs.length !== cotangents.length)
			return `backward: ${outputs.length} outputs require grad, PyTorch has ${cotangents.length}`;
		const pending = arrived(result);
		if (entry.grads)
			outputs.forEach((output, i) =>
				output.backward({ gradient: cotangents[i], retainGraph: true })
			);
		const problem = compare('output', await pending, wanted(entry.output), slack);
		if (problem || !entry.grads) return problem;
		for (const [i, json] of entry.grads.entries()) {
			const right = wanted(json);
			const got = await leaves[i].grad?.cpu();
			if (!(right instanceof Tensor) || !got) {
				if (right || got) return `grad ${i}: there is one, or none, unlike in PyTorch`;
				continue;
			}
			const difference = compareTensors(`grad ${i}`, got, right, 10 * slack);
			if (difference) return difference;
		}
		return null;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}
