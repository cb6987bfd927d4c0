import { numelOf } from '../shape.ts';
import type { Tensor } from '../Tensor.ts';

const isLetter = (c: string): boolean => /[a-zA-Z]/.test(c);

/** One term of an equation as a list of labels; the dimensions under `...` are numbered from the right. */
function labelsOf(term: string, dims: number, equation: string): string[] {
	const [before, after, more] = term.split('...');
	const letters = [...before, ...(after ?? '')];
	const covered = dims - letters.length;
	if (
		more !== undefined ||
		!letters.every(isLetter) ||
		covered < 0 ||
		(after === undefined && covered > 0)
	)
		throw new Error(
			`einsum: a term must name each of its tensor's ${dims} dimensions by a letter, got '${term}' in '${equation}'; write e.g. 'ij,jk->ik'`
		);
	const dots =
		after === undefined ? [] : Array.from({ length: covered }, (_, i) => `.${covered - i}`);
	return [...before, ...dots, ...(after ?? '')];
}

/** Repeated labels of one term become one: the diagonal. */
function withoutRepeats(x: Tensor, labels: readonly string[]): [Tensor, string[]] {
	let out = x;
	const left = [...labels];
	for (let i = 0; i < left.length; i++)
		for (let j = left.indexOf(left[i], i + 1); j > 0; j = left.indexOf(left[i], i + 1)) {
			out = out.diagonal({ dim1: i, dim2: j }).movedim(-1, i);
			left.splice(j, 1);
		}
	return [out, left];
}

/** `x` with its dimensions in the order of `labels`, size 1 where it has none of that name. */
function arrange(x: Tensor, own: readonly string[], labels: readonly string[]): Tensor {
	const present = labels.filter((label) => own.includes(label));
	const ordered = x.permute(...present.map((label) => own.indexOf(label)));
	return ordered.reshape(
		...labels.map((label) => (own.includes(label) ? x.shape[own.indexOf(label)] : 1))
	);
}

/** Multiplies two terms and sums over the labels that nothing after them needs, as one stack of matrix products. */
function contract(
	a: [Tensor, string[]],
	b: [Tensor, string[]],
	needed: ReadonlySet<string>
): [Tensor, string[]] {
	const [[x, xs], [y, ys]] = [a, b];
	const all = [...new Set([...xs, ...ys])];
	const sizeOf = (label: string) =>
		Math.max(
			xs.includes(label) ? x.shape[xs.indexOf(label)] : 1,
			ys.includes(label) ? y.shape[ys.indexOf(label)] : 1
		);
	// A size of 1 counts as not there: it broadcasts.
	const inX = (label: string) =>
		xs.includes(label) && (x.shape[xs.indexOf(label)] > 1 || sizeOf(label) === 1);
	const inY = (label: string) =>
		ys.includes(label) && (y.shape[ys.indexOf(label)] > 1 || sizeOf(label) === 1);
	const both = all.filter((label) => inX(label) && inY(label));
	const batch = both.filter((label) => needed.has(label));
	const summed = both.filter((label) => !needed.has(label));
	const onlyX = all.filter((label) => !both.includes(label) && inX(label));
	const onlyY = all.filter((label) => !both.includes(label) && !onlyX.includes(label));
	const keptX = onlyX.filter((label) => needed.has(label));
	const keptY = onlyY.filter((label) => needed.has(label));
	const prepare = (t: Tensor, own: string[], kept: string[], only: string[]) => {
		const gone = only.filter((label) => own.includes(label) && !needed.has(label));
		const reduced = gone.length > 0 ? t.sum(gone.map((label) => own.indexOf(label))) : t;
		const left = own.filter((label) => !gone.includes(label));
		const wanted = [...batch, ...kept, ...summed];
		const extra = left.filter((label) => !wanted.includes(label));
		const squeezed = reduced.reshape(
			...left.flatMap((label, i) => (extra.includes(label) ? [] : [reduced.shape[i]]))
		);
		return arrange(
			squeezed,
			left.filter((label) => !extra.includes(label)),
			wanted
		);
	};
	const sizes = (labels: string[]) => labels.map(sizeOf);
	const [s, n, k, m] = [batch, keptX, summed, keptY].map((labels) => numelOf(sizes(labels)));
	const left = prepare(x, xs, keptX, onlyX).reshape(s, n, k);
	const right = prepare(y, ys, keptY, onlyY).reshape(s, m, k).transpose(1, 2);
	const labels = [...batch, ...keptX, ...keptY];
	return [left.bmm(right).reshape(...sizes(labels)), labels];
}

/**
 * Sums of products named by letters, as in `einsum('ij,jk->ik', [a, b])`: letters that the right side leaves
 * out are summed over, `...` stands for the other dimensions, a repeated letter for the diagonal.
 */
export function einsum(equation: string, operands: readonly Tensor[]): Tensor {
	const [inputs, output, more] = equation.replace(/\s/g, '').split('->');
	const terms = inputs.split(',');
	if (more !== undefined || terms.length !== operands.length)
		throw new Error(
			`einsum: the equation must have one term per tensor, got '${equation}' for ${operands.length}; write e.g. 'ij,jk->ik'`
		);
	const labelled = terms.map((term, i) => labelsOf(term, operands[i].dim(), equation));
	const counts = new Map<string, number>();
	for (const label of labelled.flat()) counts.set(label, (counts.get(label) ?? 0) + 1);
	const dots = [...counts.keys()]
		.filter((label) => label[0] === '.')
		.sort((a, b) => Number(b.slice(1)) - Number(a.slice(1)));
	const result =
		output === undefined
			? [
					...dots,
					...[...counts.keys()]
						.filter((label) => label[0] !== '.' && counts.get(label) === 1)
						.sort()
				]
			: output.includes('...')
				? [...output.split('...')[0], ...dots, ...output.split('...')[1]]
				: [...output];
	const unknown = result.find((label) => !counts.has(label));
	if (unknown || new Set(result).size < result.length)
		throw new Error(
			`einsum: the result must name each label of the terms at most once, got '${output}' in '${equation}'; choose among its letters`
		);
	const sizes = new Map<string, number>();
	labelled.forEach((labels, i) =>
		labels.forEach((label, d) => {
			const size = operands[i].shape[d];
			const known = sizes.get(label) ?? 1;
			if (known !== 1 && size !== 1 && known !== size)
				throw new Error(
					`einsum: a label must stand for one size, got ${known} and ${size} for '${label}' in '${equation}'; reshape one of the tensors`
				);
			sizes.set(label, Math.max(known, size === 1 ? known : size));
			if (size === 0) sizes.set(label, 0);
		})
	);
	const queue = operands.map((x, i) => withoutRepeats(x, labelled[i]));
	let current = queue[0];
	for (let i = 1; i < queue.length; i++) {
		const needed = new Set([...result, ...queue.slice(i + 1).flatMap(([, labels]) => labels)]);
		current = contract(current, queue[i], needed);
	}
	const [x, labels] = current;
	const gone = labels.flatMap((label, d) => (result.includes(label) ? [] : [d]));
	const summed = gone.length > 0 ? x.sum(gone) : x;
	const left = labels.filter((label) => result.includes(label));
	return summed.permute(...result.map((label) => left.indexOf(label)));
}
