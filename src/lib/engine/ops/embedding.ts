import { type Op, quietly, record } from '../op.ts';
import { checkPositions } from '../positions.ts';
import { showShape } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';

interface Lookup {
	index: Tensor;
	padding: number | null;
	byFrequency: boolean;
}

const op: Op = {
	name: 'Embedding',
	tex: ([w]) => `${w}_{i}`,
	saves: 'nothing',
	gradients: [
		{
			rule: (gradient, { shapes: [[n, size]], parameters }) => {
				const { index, padding, byFrequency } = parameters as Lookup;
				const flat = index.reshape(-1);
				let rows = gradient.reshape(-1, size);
				if (padding !== null) rows = rows.maskedFill(flat.eq(padding).unsqueeze(1), 0);
				if (byFrequency)
					rows = rows.div(flat.bincount(null, { minlength: n }).indexSelect(0, flat).unsqueeze(1));
				return gradient.newZeros([n, size]).indexAdd(0, flat, rows);
			},
			local: () => '[j = i]'
		}
	]
};

/** Keyword arguments of `embedding`. */
export interface EmbeddingOptions {
	/** The row that learns nothing. */
	paddingIdx?: number | null;
	/** Divide each row's gradient by how often it was looked up. */
	scaleGradByFreq?: boolean;
}

/** The rows of `weight` (n, size) that `input` (int64, …) names → (…, size). */
export function embedding(
	input: Tensor,
	weight: Tensor,
	{ paddingIdx = null, scaleGradByFreq = false }: EmbeddingOptions = {}
): Tensor {
	if (weight.dim() !== 2)
		throw new Error(
			`embedding: the weight must be a matrix, got shape ${showShape(weight.shape)}; one row per entry`
		);
	const [n, size] = weight.shape;
	checkPositions('embedding', input, n, { short: true });
	if (paddingIdx !== null && !(paddingIdx >= -n && paddingIdx < n))
		throw new Error(
			`embedding: paddingIdx must lie in ${-n}…${n - 1}, got ${paddingIdx}; choose a row`
		);
	const out = quietly(() => weight.indexSelect(0, input.reshape(-1)).reshape(...input.shape, size));
	const padding = paddingIdx !== null && paddingIdx < 0 ? paddingIdx + n : paddingIdx;
	return record(op, [weight], out, {
		index: input,
		padding,
		byFrequency: scaleGradByFreq
	} satisfies Lookup);
}
