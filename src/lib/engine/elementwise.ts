import { gradMode } from './autograd/gradMode.ts';
import type { BinaryKernel, UnaryKernel } from './devices/Device.ts';
import { float32, int64, promoteTypes } from './dtype.ts';
import { observer } from './listener.ts';
import { link, type Op, record } from './op.ts';
import { broadcastShapes, sameShape, showShape } from './shape.ts';
import { Tensor } from './Tensor.ts';

/**
 * A number beside a tensor: it takes the tensor's dtype unless it is of a higher category, as in PyTorch.
 * JavaScript can't tell 2 from 2.0, so whole numbers count as integers.
 */
function wrapNumber(value: number, beside: Tensor): Tensor {
	const own = Number.isInteger(value) ? int64 : float32;
	const { dtype } = beside;
	const keeps =
		dtype.category === 'float' || (dtype.category === 'integer' && own.category === 'integer');
	const scalar = Tensor.allocate(beside.device, keeps ? dtype : own, []);
	beside.device.fill(scalar, value);
	return scalar;
}

function onOneDevice(a: Tensor, b: Tensor, who: string): void {
	if (a.device !== b.device)
		throw new Error(
			`${who}: both tensors must be on one device, got ${a.device.type} and ${b.device.type}; move one with .to()`
		);
}

/** Both operands as tensors of the dtype they promote to. */
function operands(a: Tensor | number, b: Tensor | number, who: string): [Tensor, Tensor] {
	if (typeof a === 'number' && typeof b === 'number')
		throw new Error(`${who}: one operand must be a tensor, got two numbers; wrap one in tensor()`);
	const x = typeof a === 'number' ? wrapNumber(a, b as Tensor) : a;
	const y = typeof b === 'number' ? wrapNumber(b, x) : b;
	onOneDevice(x, y, who);
	if (x.dtype === y.dtype) return [x, y];
	// A tensor without dimensions does not raise the dtype of one with dimensions within its category.
	const weak = (x.dim() === 0) !== (y.dim() === 0) && x.dtype.category === y.dtype.category;
	const dtype = weak ? (x.dim() === 0 ? y.dtype : x.dtype) : promoteTypes(x.dtype, y.dtype);
	return [x.to(dtype), y.to(dtype)];
}

/** Computes a binary elementwise op into a new tensor and records it. */
export function binaryOp(
	op: Op,
	kernel: BinaryKernel,
	a: Tensor | number,
	b: Tensor | number
): Tensor {
	const who = op.name.toLowerCase();
	const [x, y] = operands(a, b, who);
	const shape = broadcastShapes(x.shape, y.shape, who);
	const float = kernel === 'div' && x.dtype.category !== 'float' ? float32 : x.dtype;
	const out = Tensor.allocate(x.device, float, shape);
	x.device.binary(kernel, x, y, out);
	return record(op, [x, y], out);
}

/** Computes a unary elementwise op into a new tensor and records it. */
export function unaryOp(op: Op, kernel: UnaryKernel, x: Tensor): Tensor {
	const out = Tensor.allocate(x.device, x.dtype, x.shape);
	x.device.unary(kernel, x, out);
	return record(op, [x], out);
}

/** Refuses an in-place write that autograd could not follow. */
export function checkWritable(self: Tensor, who: string): void {
	if (gradMode.enabled && self.isLeaf && self.requiresGrad)
		throw new Error(
			`${who}: a leaf that requires grad can't be written in place while gradients are recorded, got one of shape ${showShape(self.shape)}; wrap the update in noGrad(() => …)`
		);
}

/** Notes that `self` has been written in place by `op`, for version counters, autograd and the listener. */
export function recordWrite(op: Op, inputs: Tensor[], self: Tensor): Tensor {
	self.storage.version++;
	if (gradMode.enabled) link(op, inputs, self, null);
	if (observer.listener) observer.listener.write(op, self);
	return self;
}

/** Computes a binary elementwise op into its first operand. */
export function binaryOpInPlace(
	op: Op,
	kernel: BinaryKernel,
	self: Tensor,
	other: Tensor | number
): Tensor {
	const who = `${op.name.toLowerCase()}_`;
	checkWritable(self, who);
	const y = typeof other === 'number' ? wrapNumber(other, self) : other;
	onOneDevice(self, y, who);
	if (!sameShape(broadcastShapes(self.shape, y.shape, who), self.shape))
		throw new Error(
			`${who}: the result must fit into the tensor written to, got ${showShape(y.shape)} into ${showShape(self.shape)}; use the op without underscore`
		);
	// Recording keeps the operands: the one written to must be remembered as it was.
	const follow = gradMode.enabled && (self.requiresGrad || y.requiresGrad);
	const before = follow ? self.clone() : self;
	self.device.binary(kernel, self, y.dtype === self.dtype ? y : y.to(self.dtype), self);
	return recordWrite(op, [before, y], self);
}
