import { gradMode } from './autograd/gradMode.ts';
import { spreadHistory } from './autograd/views.ts';
import type { BinaryKernel, Device, UnaryKernel } from './devices/Device.ts';
import { bool, canCast, type DType, float32, int64, promoteTypes } from './dtype.ts';
import { observer } from './listener.ts';
import { link, type Op, quietly, record } from './op.ts';
import { keep } from './scope.ts';
import { broadcastShapes, sameShape, type Shape, showShape } from './shape.ts';
import { Tensor } from './Tensor.ts';
import { checkApart, checkWritable } from './writable.ts';

const noSizes: Shape = [];

/** Numbers that programs name come back in every step (a learning rate, a 2): their tensors are kept. */
const scalars = new Map<DType, Map<number, Tensor>>();

function makeScalar(value: number, device: Device, dtype: DType): Tensor {
	const scalar = Tensor.empty(device, dtype, noSizes);
	device.fill(scalar, value);
	return scalar;
}

/**
 * A number beside a tensor: it takes the tensor's dtype unless it is of a higher category, as in PyTorch.
 * JavaScript can't tell 2 from 2.0, so whole numbers count as integers.
 */
export function wrapNumber(value: number, beside: Tensor): Tensor {
	const { dtype, device } = beside;
	const own = dtype.category === 'float' ? dtype : Number.isInteger(value) ? int64 : float32;
	const kind = dtype.category === 'integer' && own === int64 ? dtype : own;
	// A listener tells tensors apart by identity, and −0 would meet 0 in the map.
	if (observer.listener !== null || value === 0) return makeScalar(value, device, kind);
	let known = scalars.get(kind);
	if (!known) scalars.set(kind, (known = new Map()));
	let scalar = known.get(value);
	if (scalar?.device === device) return scalar;
	scalar = keep(makeScalar(value, device, kind));
	if (known.size === 256) known.clear();
	known.set(value, scalar);
	return scalar;
}

export function onOneDevice(a: Tensor, b: Tensor, who: string): void {
	if (a.device !== b.device) refuseDevices(a, b, who);
}

// Errors are made in functions of their own: what calls them stays small enough for the compiler to inline.
function refuseDevices(a: Tensor, b: Tensor, who: string): never {
	throw new Error(
		`${who}: both tensors must be on one device, got ${a.device.type} and ${b.device.type}; move one with .to()`
	);
}

/** The dtype in which both are computed. */
export function commonType(x: Tensor, y: Tensor): DType {
	if (x.dtype === y.dtype) return x.dtype;
	// A tensor without dimensions does not raise the dtype of one with dimensions within its category.
	const weak = (x.dim() === 0) !== (y.dim() === 0) && x.dtype.category === y.dtype.category;
	return weak ? (x.dim() === 0 ? y.dtype : x.dtype) : promoteTypes(x.dtype, y.dtype);
}

/** The tensor for the result of an op on two operands that broadcast to each other. */
function allocateResult(x: Tensor, y: Tensor, dtype: DType, who: string): Tensor {
	const shape = broadcastShapes(x.shape, y.shape, who);
	if (shape === x.shape) return Tensor.emptyLike(x, dtype);
	if (shape === y.shape) return Tensor.emptyLike(y, dtype);
	return Tensor.empty(x.device, dtype, shape);
}

function tensorOf(x: Tensor | number, who: string): Tensor {
	if (typeof x !== 'number') return x;
	throw new Error(`${who}: one operand must be a tensor, got two numbers; wrap one in tensor()`);
}

/** The dtype of a result: that of the operands, floating point (integers give float32), or bool. */
export type ResultType = 'same' | 'float' | 'bool';

/** Computes a binary elementwise op into a new tensor and records it. */
export function binaryOp(
	op: Op,
	kernel: BinaryKernel,
	a: Tensor | number,
	b: Tensor | number,
	result: ResultType = 'same'
): Tensor {
	let x = typeof a === 'number' ? wrapNumber(a, tensorOf(b, kernel)) : a;
	let y = typeof b === 'number' ? wrapNumber(b, x) : b;
	onOneDevice(x, y, kernel);
	let dtype = x.dtype === y.dtype ? x.dtype : commonType(x, y);
	if (result === 'float' && dtype.category !== 'float') dtype = float32;
	if (x.dtype !== dtype) x = x.to(dtype);
	if (y.dtype !== dtype) y = y.to(dtype);
	const out = allocateResult(x, y, result === 'bool' ? bool : dtype, kernel);
	x.device.binary(kernel, x, y, out);
	return record(op, [x, y], out);
}

/** Computes a unary elementwise op into a new tensor and records it. */
export function unaryOp(
	op: Op,
	kernel: UnaryKernel,
	self: Tensor,
	result: ResultType = 'same'
): Tensor {
	const x = result === 'float' && self.dtype.category !== 'float' ? self.to(float32) : self;
	const out = Tensor.emptyLike(x, result === 'bool' ? bool : x.dtype);
	x.device.unary(kernel, x, out);
	return record(op, [x], out);
}

/** Notes that `self` has been written in place by `op`, for version counters, autograd and the listener. */
export function recordWrite(op: Op, inputs: Tensor[], self: Tensor): Tensor {
	self.storage.version++;
	if (gradMode.enabled) {
		const before = self.gradFn;
		link(op, inputs, self, null);
		if (self.gradFn !== before) spreadHistory(self);
	}
	if (observer.listener !== null) observer.listener.write(op, self);
	return self;
}

/** An op that is only named: what a listener hears of a write without a gradient. */
const unnamed = (name: string): Op => ({
	name: name[0].toUpperCase() + name.slice(1),
	tex: ([x]) => x,
	saves: 'nothing',
	gradients: []
});

/** Gives `self`, just overwritten, the history of the result that was written into it. */
function rebase(self: Tensor, result: Tensor): void {
	if (!self.gradFn && !result.gradFn) return;
	self.gradFn = result.gradFn;
	spreadHistory(self);
}

/** Refuses to write a result into a tensor of another shape or of a lower kind of dtype. */
function checkResultFits(self: Tensor, shape: Shape, dtype: DType, who: string): void {
	if (!sameShape(shape, self.shape))
		throw new Error(
			`${who}_: the result must have the shape of the tensor written to, got ${showShape(shape)} for ${showShape(self.shape)}; use the op without underscore`
		);
	if (!canCast(dtype, self.dtype))
		throw new Error(
			`${who}_: the result must fit the dtype of the tensor written to, got ${dtype.name} for ${self.dtype.name}; use the op without underscore or convert with .to()`
		);
}

/**
 * Writes what `compute` makes of a tensor into that tensor: the in-place twin of any op. Backward sees the
 * tensor as it was before.
 */
export function inPlace(who: string, self: Tensor, compute: (before: Tensor) => Tensor): Tensor {
	checkWritable(self, who);
	let before = self;
	if (gradMode.enabled) {
		before = quietly(() => self.clone());
		before.gradFn = self.gradFn;
	}
	const { listener } = observer;
	observer.listener = null;
	let result: Tensor;
	try {
		result = compute(before);
		checkResultFits(self, result.shape, result.dtype, who);
		self.device.copy(result, self);
	} finally {
		observer.listener = listener;
	}
	self.storage.version++;
	if (gradMode.enabled) rebase(self, result);
	if (listener) listener.write(result.gradFn?.op ?? unnamed(who), self);
	return self;
}

/** Computes a binary elementwise op into its first operand. */
export function binaryOpInPlace(
	op: Op,
	kernel: BinaryKernel,
	self: Tensor,
	other: Tensor | number
): Tensor {
	checkWritable(self, kernel);
	const y = typeof other === 'number' ? wrapNumber(other, self) : other;
	onOneDevice(self, y, kernel);
	checkApart(self, y, kernel);
	const shape = broadcastShapes(self.shape, y.shape, kernel);
	if (shape !== self.shape || self.dtype !== y.dtype || kernel === 'div') {
		const dtype = commonType(self, y);
		const common = kernel === 'div' && dtype.category !== 'float' ? float32 : dtype;
		checkResultFits(self, shape, common, kernel);
	}
	// Recording keeps the operands: the one written to must be remembered as it was.
	const follow = gradMode.enabled && (self.requiresGrad || y.requiresGrad);
	const before = follow ? self.clone() : self;
	self.device.binary(kernel, self, y.dtype === self.dtype ? y : y.to(self.dtype), self);
	return recordWrite(op, [before, y], self);
}
