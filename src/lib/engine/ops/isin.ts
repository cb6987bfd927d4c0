import { Tensor } from '../Tensor.ts';

/** Whether each element is among `candidates`. */
export function isin(
	self: Tensor,
	candidates: Tensor | number,
	{ invert = false }: { assumeUnique?: boolean; invert?: boolean } = {}
): Tensor {
	const found =
		candidates instanceof Tensor
			? self.detach().unsqueeze(-1).eq(candidates.detach().reshape(-1)).any(-1)
			: self.detach().eq(candidates);
	return invert ? found.logicalNot() : found;
}
