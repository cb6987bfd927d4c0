import { expect, test } from 'vitest';
import { ones, tensor, type Tensor } from '#lib/engine/index.ts';
import { failures } from '../../support/operators.ts';

test('fill answers as PyTorch does', () => {
	expect(failures('fill')).toEqual([]);
});

test('zero_ answers as PyTorch does', () => {
	expect(failures('zero_')).toEqual([]);
});

test('fill refuses a source that does not fit', () => {
	expect(() => ones(2).copy_(ones(3))).toThrow(
		/^copy_: shapes must be equal or 1|^copy_: the source must broadcast/
	);
});

test('what is written over is named as in PyTorch', () => {
	const w = ones(2, 3, { requiresGrad: true });
	const name = (write: (x: Tensor) => Tensor) => write(w.mul(2)).gradFn?.name;
	expect(name((x) => x.zero_())).toBe('ZeroBackward0');
	expect(name((x) => x.fill_(3))).toBe('FillBackward2');
	expect(name((x) => x.copy_(w))).toBe('CopyBackwards');
	expect(name((x) => x.put(0, 5))).toBe('CopySlices');
	expect(name((x) => x.put([[0, 1]], 5))).toBe('IndexPutBackward0');
});

test('what was written over gets a gradient of zeros, whatever comes', () => {
	const x = ones(2, { requiresGrad: true });
	for (const written of [x.mul(1).fill_(3), x.mul(1).copy_(tensor([3, 4]))]) {
		x.grad = null;
		written.backward({ gradient: tensor([NaN, Infinity]) });
		expect((x.grad as Tensor | null)?.tolist()).toEqual([0, 0]);
	}
});
