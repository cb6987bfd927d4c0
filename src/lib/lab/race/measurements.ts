import type { DeviceName } from './RaceConfig.ts';

/** How many training steps a second a device does on n points with d features. */
export interface Measurement {
	readonly n: number;
	readonly d: number;
	readonly rates: Partial<Readonly<Record<DeviceName, number>>>;
}

/** The measurements with another one, which comes last and replaces what was known of its device and size. */
export function withRate(
	list: readonly Measurement[],
	{ n, d }: Pick<Measurement, 'n' | 'd'>,
	device: DeviceName,
	rate: number
): readonly Measurement[] {
	const same = list.find((other) => other.n === n && other.d === d);
	const others = list.filter((other) => other !== same);
	return [...others, { n, d, rates: { ...same?.rates, [device]: rate } }];
}

/** What a device did on so many points, by size. */
export function ratesOf(
	list: readonly Measurement[],
	device: DeviceName,
	d: number
): { readonly n: number; readonly rate: number }[] {
	return list
		.filter((one) => one.d === d && one.rates[device] !== undefined)
		.map(({ n, rates }) => ({ n, rate: rates[device]! }))
		.sort((a, b) => a.n - b.n);
}

/** For which sizes the GPU pays, as far as measured. */
export type Verdict =
	| { readonly kind: 'unknown' }
	/** At all sizes the same device is the faster one, by between `least` and `most` times. */
	| {
			readonly kind: 'cpu' | 'webgpu';
			readonly sizes: readonly number[];
			readonly least: number;
			readonly most: number;
	  }
	/** The GPU pays from `from` on and did not up to `upTo`, the next smaller size that was tried. */
	| { readonly kind: 'from'; readonly upTo: number; readonly from: number; readonly most: number }
	/** Neither: it does not pay at these sizes, and does at others. */
	| { readonly kind: 'mixed'; readonly losing: readonly number[] };

/** Judges by all sizes with d features at which both devices were measured. */
export function judge(list: readonly Measurement[], d: number): Verdict {
	const pairs = list
		.filter(({ d: own, rates }) => own === d && rates.cpu && rates.webgpu)
		.map(({ n, rates }) => ({ n, gain: rates.webgpu! / rates.cpu! }))
		.sort((a, b) => a.n - b.n);
	if (pairs.length === 0) return { kind: 'unknown' };
	const losing = pairs.filter(({ gain }) => gain <= 1);
	const winning = pairs.filter(({ gain }) => gain > 1);
	const sizes = pairs.map(({ n }) => n);
	if (losing.length === 0 || winning.length === 0) {
		const factors = pairs.map(({ gain }) => (gain > 1 ? gain : 1 / gain));
		const kind = losing.length === 0 ? 'webgpu' : 'cpu';
		return { kind, sizes, least: Math.min(...factors), most: Math.max(...factors) };
	}
	const upTo = losing[losing.length - 1].n;
	const from = winning[0].n;
	if (upTo < from)
		return { kind: 'from', upTo, from, most: Math.max(...winning.map(({ gain }) => gain)) };
	return { kind: 'mixed', losing: losing.map(({ n }) => n) };
}
