import { manualSeed, Tensor } from '#lib/engine/index.ts';
import { call } from './calls.ts';
import { type Case, decode, Float, tensorsIn, Tuple } from './values.ts';

const tolerances: Record<string, { rtol: number; atol: number }> = {
	float32: { rtol: 1.3e-6, atol: 1e-5 },
	float64: { rtol: 1e-7, atol: 1e-7 }
};

function differs(got: number, wanted: number, rtol: number, atol: number): boolean {
	if (Object.is(got, wanted) || got === wanted) return false;
	if (Number.isNaN(got) && Number.isNaN(wanted)) return false;
	return !(Math.abs(got - wanted) <= atol + rtol * Math.abs(wanted));
}

const shown = (shape: readonly number[]): string => `[${shape.join(', ')}]`;

/** What is wrong with a tensor; null if nothing. Gradients may be `slack` times as far off. */
export function compareTensors(
	what: string,
	got: Tensor,
	wanted: Tensor,
	slack: number
): string | null {
	if (got.dtype !== wanted.dtype)
		return `${what}: dtype ${got.dtype.name}, PyTorch has ${wanted.dtype.name}`;
	if (got.shape.join() !== wanted.shape.join())
		return `${what}: shape ${shown(got.shape)}, PyTorch has ${shown(wanted.shape)}`;
	const { rtol, atol } = tolerances[got.dtype.name] ?? { rtol: 0, atol: 0 };
	const [a, b] = [got, wanted].map((x) => x.device.read(x));
	for (let i = 0; i < b.length; i++)
		if (differs(a[i], b[i], rtol * slack, atol * slack))
			return `${what}: element ${i} is ${a[i]}, PyTorch has ${b[i]}`;
	return null;
}

/** What is wrong with a result of any kind; null if nothing. Tensors may be `slack` times as far off. */
export function compare(what: string, got: unknown, wanted: unknown, slack = 1): string | null {
	if (wanted instanceof Tensor) {
		if (!(got instanceof Tensor)) return `${what}: ${String(got)}, PyTorch has a tensor`;
		if (got.requiresGrad !== wanted.requiresGrad)
			return `${what}: requiresGrad is ${got.requiresGrad}, PyTorch has ${wanted.requiresGrad}`;
		return compareTensors(what, got, wanted, slack);
	}
	if (wanted instanceof Tuple) return compare(what, got, wanted.items, slack);
	if (Array.isArray(wanted)) {
		const items =
			got instanceof Tensor || typeof got !== 'object' || got === null
				? null
				: (Object.values(got) as unknown[]);
		if (items?.length !== wanted.length)
			return `${what}: ${items ? `${items.length} results` : 'one result'}, PyTorch has ${wanted.length}`;
		for (let i = 0; i < wanted.length; i++) {
			const problem = compare(`${what} ${i}`, items[i], wanted[i], slack);
			if (problem) return problem;
		}
		return null;
	}
	const value = wanted instanceof Float ? wanted.value : wanted;
	const same =
		typeof got === 'number' && typeof value === 'number'
			? !differs(got, value, 1e-7, 1e-7)
			: got === value;
	return same ? null : `${what}: ${JSON.stringify(got)}, PyTorch has ${JSON.stringify(value)}`;
}

/** Everything in a result that gradients can come from. */
export function outputsOf(result: unknown): Tensor[] {
	if (result instanceof Tensor) return result.requiresGrad ? [result] : [];
	return result && typeof result === 'object' ? Object.values(result).flatMap(outputsOf) : [];
}

/** `who: what is required, got what came; what to do`. */
export const refusal = /^[\w.]+: .+, got .+; .+/s;

/** Whether we refuse what PyTorch refuses, in our own words. */
function checkRefusal(entry: Case): string | null {
	const args = entry.args.map(decode);
	const kwargs = Object.fromEntries(
		Object.entries(entry.kwargs).map(([name, value]) => [name, decode(value)])
	);
	try {
		call(entry.op, args, kwargs);
	} catch (error) {
		const { message } = error as Error;
		return refusal.test(message) ? null : `not in our dialect: ${message}`;
	}
	return `no error, PyTorch says: ${entry.error}`;
}

/** Runs one case and says what is wrong with it; null if it agrees with PyTorch. */
export function check(entry: Case): string | null {
	if (entry.error !== undefined) return checkRefusal(entry);
	try {
		const args = entry.args.map(decode);
		const kwargs = Object.fromEntries(
			Object.entries(entry.kwargs ?? {}).map(([name, value]) => [name, decode(value)])
		);
		const leaves = tensorsIn([...args, ...Object.values(kwargs)]).filter((x) => x.requiresGrad);
		if (entry.seed !== undefined) manualSeed(entry.seed);
		const result = call(entry.op, args, kwargs);
		const problem = compare('output', result, decode(entry.output));
		if (problem || !entry.grads) return problem;
		const outputs = outputsOf(result);
		const cotangents = tensorsIn((entry.cotangents ?? []).map(decode));
		if (outputs.length !== cotangents.length)
			return `backward: ${outputs.length} outputs require grad, PyTorch has ${cotangents.length}`;
		outputs.forEach((output, i) => output.backward({ gradient: cotangents[i], retainGraph: true }));
		if (leaves.length !== entry.grads.length)
			return `backward: ${leaves.length} inputs require grad, PyTorch has ${entry.grads.length}`;
		for (const [i, json] of entry.grads.entries()) {
			const wanted = decode(json);
			const got = leaves[i].grad;
			if (!(wanted instanceof Tensor) || !got) {
				if (got || wanted)
					return `grad ${i}: ${got ? 'one' : 'none'}, PyTorch has ${got ? 'none' : 'one'}`;
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
