/** Any typed array that holds one number per element. */
export type NumberArray = Float32Array | Float64Array | Int32Array | Int16Array | Uint8Array;

interface NumberArrayConstructor {
	new (length: number): NumberArray;
	new (buffer: ArrayBufferLike, byteOffset: number, length: number): NumberArray;
	readonly BYTES_PER_ELEMENT: number;
}

/** An element type, named as in PyTorch. */
export interface DType {
	readonly name: string;
	/** Promotion order of PyTorch: bool, then integers, then floating point. */
	readonly category: 'bool' | 'integer' | 'float';
	/** The typed array that stores it on the CPU. */
	readonly Array: NumberArrayConstructor;
	/** Bytes of an element there. */
	readonly itemsize: number;
}

const dtype = (name: string, category: DType['category'], Array: NumberArrayConstructor): DType =>
	Object.freeze({
		name,
		category,
		Array,
		itemsize: Array.BYTES_PER_ELEMENT,
		toString: () => `torch.${name}`
	});

export const bool = dtype('bool', 'bool', Uint8Array);
export const uint8 = dtype('uint8', 'integer', Uint8Array);
export const int16 = dtype('int16', 'integer', Int16Array);
export const int32 = dtype('int32', 'integer', Int32Array);
/** PyTorch's default integer. Stored as doubles: exact to 2⁵³, and far faster than BigInt64Array. */
export const int64 = dtype('int64', 'integer', Float64Array);
export const float32 = dtype('float32', 'float', Float32Array);
export const float64 = dtype('float64', 'float', Float64Array);

const order = [bool, uint8, int16, int32, int64, float32, float64];

/** The dtype that both promote to, by PyTorch's table (uint8 with int16 is int16, integer with float is the float). */
export function promoteTypes(a: DType, b: DType): DType {
	return order.indexOf(a) >= order.indexOf(b) ? a : b;
}

/** The largest number of an integer dtype. */
const largest = (dtype: DType): number =>
	dtype === int64 ? 2 ** 63 : 2 ** (8 * dtype.itemsize - (dtype === uint8 ? 0 : 1)) - 1;

/** Refuses a number that an integer dtype can't hold; of uint8, −1 counts as 255. */
export function checkHolds(dtype: DType, value: number, who: string): void {
	if (dtype.category !== 'integer') return;
	const most = largest(dtype);
	if (!(Math.abs(value) <= most || (value === -most - 1 && dtype !== uint8)))
		throw new Error(
			`${who}: the value must fit into ${dtype.name}, at most ${most}, got ${value}; choose another dtype`
		);
}

const categories = ['bool', 'integer', 'float'];

/** Whether a result of dtype `from` may be written into a tensor of dtype `to`: not into a lower category. */
export const canCast = (from: DType, to: DType): boolean =>
	from === to || categories.indexOf(from.category) <= categories.indexOf(to.category);

const typeNames = new Map<string, DType>([
	['torch.FloatTensor', float32],
	['torch.DoubleTensor', float64],
	['torch.IntTensor', int32],
	['torch.ShortTensor', int16],
	['torch.LongTensor', int64],
	['torch.BoolTensor', bool],
	['torch.ByteTensor', uint8]
]);

/** PyTorch's older name of a dtype, `torch.FloatTensor`. */
export const typeName = (dtype: DType): string =>
	[...typeNames].find(([, own]) => own === dtype)![0];

/** The dtype of such a name. */
export function dtypeOf(name: string): DType {
	const dtype = typeNames.get(name);
	if (!dtype)
		throw new Error(
			`type: a dtype or one of ${[...typeNames.keys()].join(', ')} is required, got ${name}; pass float32`
		);
	return dtype;
}
