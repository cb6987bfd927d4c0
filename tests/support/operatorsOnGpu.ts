import { bool, type Device, float32, int32, int64, manualSeed, Tensor } from '#lib/engine/index.ts';
import { call } from '../reference/calls.ts';
import { compare, compareTensors, outputsOf } from '../reference/check.ts';
import { type Case, decode, tensorsIn, Tuple, type Value } from '../reference/values.ts';

const dtypes = [float32, int32, int64, bool];

/** The same value with its tensors where `move` puts them. */
function withTensors(value: unknown, move: (x: Tensor) => Tensor): unknown {
	if (value instanceof Tensor) return move(value);
	if (value instanceof Tuple)
		return new Tuple(value.items.map((item) => withTensors(item, move)) as Tuple['items']);
	return Array.isArray(value) ? value.map((item) => withTensors(item, move)) : value;
}

/** A result with all its tensors on the CPU. */
async function arrived(result: unknown): Promise<unknown> {
	if (result instanceof Tensor) return result.cpu();
	if (Array.isArray(result)) return Promise.all(result.map(arrived));
	if (!result || typeof result !== 'object') return result;
	const pairs = Object.entries(result).map(async ([name, x]) => [name, await arrived(x)] as const);
	return Object.fromEntries(await Promise.all(pairs));
}

/** Whether a case has tensors, and only such as the GPU can hold. */
export function fitsGpu(entry: Case): boolean {
	if (entry.error !== undefined) return false;
	const values = [entry.args, Object.values(entry.kwargs ?? {}), entry.output].flatMap((value) =>
		tensorsIn(decode(value))
	);
	const inputs = tensorsIn(decode(entry.args));
	return inputs.length > 0 && values.every((x) => dtypes.includes(x.dtype));
}

/** Runs one of PyTorch's cases on `device` and says what is wrong with the answer; null if nothing. */
export async function checkOnGpu(entry: Case, device: Device): Promise<string | null> {
	try {
		const leaves: Tensor[] = [];
		const move = (x: Tensor) => {
			const there = x.detach().to(device).requiresGrad_(x.requiresGrad);
			if (x.requiresGrad) leaves.push(there);
			return there;
		};
		const decoded = (value: unknown) => withTensors(decode(value), move) as Value;
		const args = entry.args.map(decoded);
		const kwargs = Object.fromEntries(
			Object.entries(entry.kwargs ?? {}).map(([name, value]) => [name, decoded(value)])
		);
		if (entry.seed !== undefined) manualSeed(entry.seed);
		const result = call(entry.op, args, kwargs);
		const outputs = outputsOf(result);
		const cotangents = tensorsIn((entry.cotangents ?? []).map(decoded));
		if (entry.grads && outputs.length !== cotangents.length)
			return `backward: ${outputs.length} outputs require grad, PyTorch has ${cotangents.length}`;
		const pending = arrived(result);
		if (entry.grads)
			outputs.forEach((output, i) =>
				output.backward({ gradient: cotangents[i], retainGraph: true })
			);
		const problem = compare('output', await pending, decode(entry.output));
		if (problem || !entry.grads) return problem;
		for (const [i, json] of entry.grads.entries()) {
			const wanted = decode(json);
			const got = await leaves[i].grad?.cpu();
			if (!(wanted instanceof Tensor) || !got) {
				if (wanted || got) return `grad ${i}: there is one, or none, unlike in PyTorch`;
				continue;
			}
			const difference = compareTensors(`grad ${i}`, got, wanted, 10);
			if (difference) return difference;
		}
		return null;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}
