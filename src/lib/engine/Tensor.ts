import { accumulateGrad, Node } from './autograd/Node.ts';
import { viewNode } from './autograd/views.ts';
import type { Device } from './devices/Device.ts';
import { type DType, dtypeOf, typeName } from './dtype.ts';
import type { TensorMethods } from './methods.ts';
import { type Nested, nested } from './nested.ts';
import { format } from './print.ts';
import {
	isRowMajor,
	numelOf,
	sameShape,
	type Shape,
	showShape,
	stridesOf,
	wrapDim
} from './shape.ts';
import type { Storage } from './Storage.ts';

/**
 * A view on a storage: element [i, j] is `storage[offset + i·strides[0] + j·strides[1]]`.
 * Everything that computes is an op in `ops/` and becomes a method in `methods.ts`.
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging
export class Tensor {
	// Declared only, for a field that begins as undefined is one of whose kind the browser assumes nothing.
	declare readonly storage: Storage;
	declare readonly shape: Shape;
	declare readonly strides: readonly number[];
	declare readonly offset: number;
	/** Number of elements. */
	declare private readonly count: number;
	/** The gradient gathered by backward; null until something arrives. */
	grad: Tensor | null = null;
	/** The tensor that this one is a view of, if it isn't the first on its memory. */
	base: Tensor | null = null;
	/** How often an in-place op has given this tensor, or a view of it, another history. */
	history = 0;
	/** The history of the base that `node` follows from. */
	private known = 0;
	private node: Node | null = null;
	private rowMajor: boolean | null = null;
	private wanted = false;
	private accumulator: Node | null = null;

	constructor(storage: Storage, shape: Shape, strides: readonly number[], offset: number) {
		this.storage = storage;
		this.shape = shape;
		this.strides = strides;
		this.offset = offset;
		this.count = numelOf(shape);
	}

	/** A new contiguous tensor over fresh memory filled with zeros. */
	static allocate(device: Device, dtype: DType, shape: Shape): Tensor {
		const out = new Tensor(device.allocate(dtype, numelOf(shape)), shape, stridesOf(shape), 0);
		out.rowMajor = true;
		return out;
	}

	/** As `allocate`, but with any numbers at all: for what is written to in full. */
	static empty(device: Device, dtype: DType, shape: Shape): Tensor {
		const storage = device.allocate(dtype, numelOf(shape), false);
		const out = new Tensor(storage, shape, stridesOf(shape), 0);
		out.rowMajor = true;
		return out;
	}

	/** As `empty`, with the shape of `like`, which lends its strides where they fit. */
	static emptyLike(like: Tensor, dtype: DType): Tensor {
		if (!like.isContiguous()) return Tensor.empty(like.device, dtype, like.shape);
		const out = new Tensor(
			like.storage.device.allocate(dtype, like.count, false),
			like.shape,
			like.strides,
			0
		);
		out.rowMajor = true;
		return out;
	}

	get dtype(): DType {
		return this.storage.dtype;
	}

	/** The name of the tensor's type, `torch.FloatTensor`. */
	type(): string;
	/** The tensor in another dtype, given as such or by the name of its type. */
	type(dtype: DType | string): Tensor;
	type(dtype?: DType | string): Tensor | string {
		if (dtype === undefined) return typeName(this.dtype);
		return this.to(typeof dtype === 'string' ? dtypeOf(dtype) : dtype);
	}

	get device(): Device {
		return this.storage.device;
	}

	/** Whether backward should bring a gradient here. */
	get requiresGrad(): boolean {
		return this.wanted || this.gradFn !== null;
	}

	set requiresGrad(wanted: boolean) {
		if (this.gradFn)
			throw new Error(
				'requiresGrad: only a leaf can change it, got the result of an op; use detach() for a copy without history'
			);
		if (wanted && this.dtype.category !== 'float')
			throw new Error(
				`requiresGrad: the dtype must be floating point, got ${this.dtype.name}; convert first, e.g. x.to(float32)`
			);
		this.wanted = wanted;
	}

	get isLeaf(): boolean {
		return this.gradFn === null;
	}

	/** The node of the op that made this tensor; null for leaves. */
	get gradFn(): Node | null {
		const { base } = this;
		if (base !== null && base.history !== this.known) {
			this.known = base.history;
			this.node = viewNode(this, base);
		}
		return this.node;
	}

	set gradFn(node: Node | null) {
		this.node = node;
	}

	/** Sets `requiresGrad` in place and returns the tensor. */
	requiresGrad_(wanted = true): this {
		this.requiresGrad = wanted;
		return this;
	}

	/** Whether backward leaves a gradient here although an op made the tensor: see `retainGrad`. */
	get retainsGrad(): boolean {
		return this.gradFn?.retained === this;
	}

	/** Where backward goes on from here; null if no gradient is wanted. */
	edge(): Node | null {
		const made = this.gradFn;
		if (made !== null) return made;
		if (!this.wanted) return null;
		return (this.accumulator ??= new Node(accumulateGrad, [], [], [], null, this));
	}

	/** The same memory seen with other sizes, strides and start. */
	asView(shape: Shape, strides: readonly number[], offset: number): Tensor {
		const view = new Tensor(this.storage, shape, strides, offset);
		view.base = this.base ?? this;
		view.known = view.base.history;
		return view;
	}

	/** The same memory without history. */
	detached(): Tensor {
		return new Tensor(this.storage, this.shape, this.strides, this.offset);
	}

	/** New zeros of the dtype and on the device of this tensor. */
	fresh(shape: Shape): Tensor {
		return Tensor.allocate(this.device, this.dtype, shape);
	}

	/** The sizes, or the size of one dimension. */
	size(): Shape;
	size(dim: number): number;
	size(dim?: number): Shape | number {
		return dim === undefined ? this.shape : this.shape[wrapDim(dim, this.shape.length, 'size')];
	}

	/** Number of dimensions. */
	dim(): number {
		return this.shape.length;
	}

	/** Number of dimensions. */
	get ndim(): number {
		return this.shape.length;
	}

	/** A view with the dimensions in reverse order: the transpose of a matrix. */
	get T(): Tensor {
		return this.permute(this.shape.map((_, d) => this.shape.length - 1 - d));
	}

	/** Number of elements. */
	numel(): number {
		return this.count;
	}

	/** The same numbers without a history: older programs change them past autograd's eyes. */
	get data(): Tensor {
		return this.detached();
	}

	/** A view with the last two dimensions swapped. */
	get mT(): Tensor {
		return this.shape.length === 0 ? this : this.transpose(-2, -1);
	}

	/** Steps in memory per dimension, in elements. */
	stride(): readonly number[] {
		return this.strides;
	}

	/** Whether the elements lie in row-major order without gaps. */
	isContiguous(): boolean {
		if (this.rowMajor === null) this.rowMajor = isRowMajor(this.shape, this.strides);
		// Compared, so that what calls this sees a boolean and needs not ask what counts as true.
		return this.rowMajor === true;
	}

	/** The only element as a number. */
	item(): number {
		if (this.numel() !== 1)
			throw new Error(
				`item: the tensor must have exactly one element, got shape ${showShape(this.shape)}; use tolist() or reduce it first`
			);
		return this.device.read(this)[0];
	}

	/** The elements as nested arrays of numbers (booleans for bool). */
	tolist(): Nested {
		return nested(this.device.read(this), this.shape, this.dtype.category === 'bool');
	}

	/** What `print(t)` shows in PyTorch. */
	toString(): string {
		return format(this);
	}

	/** Whether both are views of the same shape on the same memory. */
	isSameView(other: Tensor): boolean {
		return (
			this.storage === other.storage &&
			this.offset === other.offset &&
			sameShape(this.shape, other.shape) &&
			sameShape(this.strides, other.strides)
		);
	}
}

// The methods come from the ops and are put on the prototype by methods.ts; ESLint can't see that.
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging
export interface Tensor extends TensorMethods {}
