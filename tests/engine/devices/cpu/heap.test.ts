import { expect, test } from 'vitest';
import '#lib/engine/index.ts';
import { bytesInUse, give, take } from '#lib/engine/devices/cpu/heap.ts';

test('a block is at an address of its own, and its memory is used again', () => {
	const before = bytesInUse();
	const [a, b] = [take(100), take(100)];
	expect(Math.abs(a - b)).toBeGreaterThanOrEqual(100);
	expect(bytesInUse()).toBeGreaterThanOrEqual(before + 200);
	give(a, 100);
	give(b, 100);
	expect(bytesInUse()).toBe(before);
	expect([a, b]).toContain(take(100));
});

test('there is no block that is larger than the heap can ever be', () => {
	expect(take(2 ** 32 + 1)).toBe(0);
});
