import { type Shape, showShape } from './shape.ts';

/** Sizes as PyTorch takes them, as one list or one by one; keyword arguments come last. */
export type Sizes<Options> =
	[shape: Shape, options?: Options] | number[] | [...sizes: number[], options: Options];

/** The two parts of such arguments, checked. */
export function splitSizes<Options>(
	args: Sizes<Options>,
	who: string
): { shape: Shape; options: Options | undefined } {
	const [first] = args;
	const last = args[args.length - 1];
	let shape: Shape;
	let options: Options | undefined;
	if (Array.isArray(first)) {
		shape = first;
		options = args[1] as Options | undefined;
	} else if (typeof last === 'object') {
		shape = args.slice(0, -1) as number[];
		options = last as Options;
	} else shape = args as number[];
	checkSizes(shape, who);
	return { shape, options };
}

/** Refuses what is no shape. */
export function checkSizes(shape: Shape, who: string): void {
	for (let i = 0; i < shape.length; i++)
		if (!(Number.isInteger(shape[i]) && shape[i] >= 0))
			throw new Error(
				`${who}: sizes must be whole numbers of 0 or more, got ${showShape(shape)}; pass [rows, columns]`
			);
}

/** Sizes or dimensions as methods take them: one by one or as one list. */
export type SizeList = number[] | [list: readonly number[]];

/** Such arguments as one list. */
export const sizeList = (args: SizeList): readonly number[] =>
	Array.isArray(args[0]) ? args[0] : (args as number[]);
