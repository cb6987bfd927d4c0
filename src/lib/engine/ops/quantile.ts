import { tensor } from '../construct.ts';
import { int64 } from '../dtype.ts';
import { wrapDim } from '../shape.ts';
import { Tensor } from '../Tensor.ts';
import { stack } from './stack.ts';

/** Keyword arguments of `quantile`. */
export interface QuantileOptions {
	keepdim?: boolean;
	/** What to take between two elements. */
	interpolation?: 'linear' | 'lower' | 'higher' | 'midpoint' | 'nearest';
}

type Interpolation = QuantileOptions['interpolation'];

/** What stands at a place between the sorted elements, the place being a tensor, which may want a gradient. */
function between(sorted: Tensor, d: number, place: Tensor, interpolation: Interpolation): Tensor {
	const at = (i: Tensor) => sorted.indexSelect(d, i.to(int64).reshape(1));
	const [low, high] = [place.floor(), place.ceil()];
	if (interpolation === 'lower') return at(low);
	if (interpolation === 'higher') return at(high);
	if (interpolation === 'nearest') return at(place.round());
	return at(low).lerp(at(high), interpolation === 'midpoint' ? 0.5 : place.sub(low));
}

/** The q-quantiles (q from 0 to 1, one or a vector) along `dim`, or of all elements. */
export function quantile(
	self: Tensor,
	q: number | Tensor,
	dim: number | null = null,
	{ keepdim = false, interpolation = 'linear' }: QuantileOptions = {}
): Tensor {
	const wanted = q instanceof Tensor ? q : tensor(q, { dtype: self.dtype });
	// Shares on a GPU can't be seen: there, as on PyTorch's, they are taken at their word.
	const seen = wanted.device.synchronous;
	const shares = seen ? (wanted.detach().reshape(-1).tolist() as number[]) : [];
	const byNumbers = seen && !wanted.requiresGrad;
	if (
		self.dtype.category !== 'float' ||
		self.numel() === 0 ||
		shares.some((s) => !(s >= 0 && s <= 1))
	)
		throw new Error(
			`quantile: floating-point elements and shares from 0 to 1 are required, got ${self.dtype.name} and ${shares.join(', ')}; convert or rescale`
		);
	const x = dim === null ? self.reshape(-1) : self.dim() === 0 ? self.reshape(1) : self;
	const d = wrapDim(dim ?? 0, x.dim(), 'quantile');
	const sorted = x.sort(d).values;
	const last = x.shape[d] - 1;
	const broken = x.isnan().any(d, { keepdim: true });
	const find = (share: number) => {
		const place = share * last;
		const at = (i: number) => sorted.narrow(d, i, 1);
		const [low, high] = [Math.floor(place), Math.ceil(place)];
		const even = (p: number) => (p % 1 === 0.5 ? 2 * Math.round(p / 2) : Math.round(p));
		switch (interpolation) {
			case 'lower':
				return at(low);
			case 'higher':
				return at(high);
			case 'nearest':
				return at(even(place));
			default:
				return at(low).lerp(at(high), interpolation === 'midpoint' ? 0.5 : place - low);
		}
	};
	const parts = byNumbers
		? shares.map(find)
		: wanted
				.reshape(-1)
				.unbind(0)
				.map((share) => between(sorted, d, share.mul(last), interpolation));
	const kept = parts.map((part) => {
		const value = part.maskedFill(broken, NaN);
		if (!keepdim) return value.squeeze(d);
		return dim === null
			? value.reshape(...self.shape.map(() => 1))
			: self.dim() === 0
				? value.reshape()
				: value;
	});
	if (wanted.dim() === 0) return kept[0];
	return stack(kept);
}
