import { bool, float32, int64 } from './dtype.ts';
import { numelOf, type Shape } from './shape.ts';
import type { Tensor } from './Tensor.ts';

const LINE_WIDTH = 80;
/** Tensors of more elements show only the edges of long dimensions. */
const THRESHOLD = 1000;
const EDGE = 3;
const DIGITS = 4;

/** A sequence of numbers in row-major order, and the sizes that nest it. */
interface Block {
	readonly values: readonly number[];
	readonly shape: Shape;
}

/**
 * C's rounding of a tie goes to the even digit, JavaScript's away from zero: where the digits beyond `short`
 * are exactly a five after an even digit, the longer form cut off is what C prints.
 */
const evenTie = /^(-?\d+\.\d*[02468])50*$/;
const LONG = 60;

function fixed(value: number): string {
	const tie = evenTie.exec(value.toFixed(LONG));
	const text = tie?.[1].split('.')[1].length === DIGITS ? tie[1] : value.toFixed(DIGITS);
	return Object.is(value, -0) ? `-${text}` : text;
}

function scientific(value: number): string {
	const [long, exponent] = value.toExponential(LONG).split('e');
	const tie = evenTie.exec(long);
	const [mantissa, power] =
		tie?.[1].split('.')[1].length === DIGITS
			? [tie[1], exponent]
			: value.toExponential(DIGITS).split('e');
	const sign = Object.is(value, -0) ? '-' : '';
	return `${sign}${mantissa}e${power[0]}${power.slice(1).padStart(2, '0')}`;
}

const whole = (value: number): string => `${Object.is(value, -0) ? '-' : ''}${value.toFixed(0)}.`;

const named = (value: number): string => (Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf');

/** How PyTorch writes these floats: whole numbers with a bare point, four decimals, or powers of ten. */
function floatFormat(values: readonly number[]): (value: number) => string {
	const sizes = values.filter((value) => Number.isFinite(value) && value !== 0).map(Math.abs);
	const largest = sizes.reduce((a, b) => Math.max(a, b), 0);
	const smallest = sizes.reduce((a, b) => Math.min(a, b), Infinity);
	const integers = sizes.every(Number.isInteger);
	const wide = largest / smallest > 1000 || largest > 1e8 || (!integers && smallest < 1e-4);
	const write = sizes.length === 0 || (integers && !wide) ? whole : wide ? scientific : fixed;
	return (value) => (Number.isFinite(value) ? write(value) : named(value));
}

/** All digits, even beyond what doubles count one by one. */
const integer = (value: number): string =>
	Number.isSafeInteger(value) ? String(value) : String(BigInt(value));

/** The format of all elements, right-aligned to the widest finite one that is not zero. */
function chooseFormat({ dtype }: Tensor, values: readonly number[]) {
	const float = dtype.category === 'float';
	const write = float
		? floatFormat(values)
		: dtype === bool
			? (value: number) => (value ? 'True' : 'False')
			: integer;
	// Zero and what is not finite adapt to the width of the others, even if they stick out.
	const measured = float ? values.filter((v) => Number.isFinite(v) && v !== 0) : values;
	const width = measured.reduce((most, value) => Math.max(most, write(value).length), 1);
	return { width, show: (value: number) => write(value).padStart(width) };
}

/** Positions of a dimension that are shown; −1 stands for the gap. */
function shown(size: number, summarize: boolean): number[] {
	if (!summarize || size <= 2 * EDGE) return Array.from({ length: size }, (_, i) => i);
	return [0, 1, 2, -1, size - 3, size - 2, size - 1];
}

/** The elements that are shown: they alone decide the format. */
function edges({ values, shape: [size, ...inner] }: Block): readonly number[] {
	if (size === undefined) return values;
	const step = numelOf(inner);
	return shown(size, true)
		.filter((i) => i >= 0)
		.flatMap((i) => edges({ values: values.slice(i * step, (i + 1) * step), shape: inner }));
}

function layOut(
	{ values, shape: [size, ...inner] }: Block,
	indent: number,
	summarize: boolean,
	format: ReturnType<typeof chooseFormat>
): string {
	if (size === undefined) return format.show(values[0]);
	const step = numelOf(inner);
	const at = (i: number): Block => ({
		values: values.slice(i * step, (i + 1) * step),
		shape: inner
	});
	const next = `,${'\n'.repeat(Math.max(inner.length, 1))}${' '.repeat(indent + 1)}`;
	const parts = shown(size, summarize).map((i) =>
		i >= 0 ? layOut(at(i), indent + 1, summarize, format) : inner.length > 0 ? '...' : ' ...'
	);
	if (inner.length > 0) return `[${parts.join(next)}]`;
	const perLine = Math.max(1, Math.floor((LINE_WIDTH - indent) / (format.width + 2)));
	const lines: string[] = [];
	for (let i = 0; i < parts.length; i += perLine)
		lines.push(parts.slice(i, i + perLine).join(', '));
	return `[${lines.join(next)}]`;
}

/** What follows the numbers: what one can't see from them. */
function suffixes(x: Tensor): string[] {
	const list: string[] = [];
	const empty = x.numel() === 0;
	if (x.device.type !== 'cpu') list.push(`device='${x.device.type}'`);
	if (empty && x.dim() !== 1) list.push(`size=(${x.shape.join(', ')})`);
	const obvious = empty ? [float32] : [float32, int64, bool];
	if (!obvious.includes(x.dtype)) list.push(`dtype=${String(x.dtype)}`);
	if (x.gradFn) list.push(`grad_fn=<${x.gradFn.name}>`);
	else if (x.requiresGrad) list.push('requires_grad=True');
	return list;
}

/** What `print(t)` shows in PyTorch 1.13, character for character. */
export function format(x: Tensor): string {
	const prefix = 'tensor(';
	const indent = prefix.length;
	let text = `${prefix}[]`;
	if (x.numel() > 0) {
		const block = { values: Array.from(x.device.read(x)), shape: x.shape };
		const summarize = x.numel() > THRESHOLD;
		const chosen = chooseFormat(x, summarize ? edges(block) : block.values);
		text = prefix + layOut(block, indent, summarize, chosen);
	}
	// Where there is one line only, PyTorch counts it two characters too long.
	let last = text.length - text.lastIndexOf('\n') + 1;
	for (const suffix of suffixes(x)) {
		if (last + suffix.length + 2 > LINE_WIDTH) {
			text += `,\n${' '.repeat(indent)}${suffix}`;
			last = indent + suffix.length;
		} else {
			text += `, ${suffix}`;
			last += suffix.length + 2;
		}
	}
	return `${text})`;
}

/** How Python writes a float: 0.001, 1e-05, 1.0. */
export function pythonFloat(value: number): string {
	const size = Math.abs(value);
	if (size !== 0 && (size < 1e-4 || size >= 1e16)) {
		const [mantissa, exponent] = value.toExponential().split('e');
		return `${mantissa}e${exponent[0]}${exponent.slice(1).padStart(2, '0')}`;
	}
	return Number.isInteger(value) ? `${value}.0` : String(value);
}
