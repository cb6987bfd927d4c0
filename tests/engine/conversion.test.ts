import { expect, test } from 'vitest';
import * as torch from '#lib/engine/index.ts';

const { tensor } = torch;

test('conversions change the dtype, towards zero for whole numbers', () => {
	const x = tensor([-1.5, 0, 2.75]);
	expect(x.int()).toMatchObject({ dtype: torch.int32 });
	expect(x.long().tolist()).toEqual([-1, 0, 2]);
	expect(x.short()).toMatchObject({ dtype: torch.int16 });
	expect(x.byte().dtype).toBe(torch.uint8);
	expect(x.bool().tolist()).toEqual([true, false, true]);
	expect(x.double().dtype).toBe(torch.float64);
	expect(x.float()).toBe(x);
	expect(x.typeAs(tensor(1)).dtype).toBe(torch.int64);
});

test('type tells and converts', () => {
	const x = tensor([1]);
	expect(x.type()).toBe('torch.LongTensor');
	expect(x.type(torch.float32).type()).toBe('torch.FloatTensor');
	expect(x.type('torch.DoubleTensor').dtype).toBe(torch.float64);
	expect(() => x.type('double')).toThrow('type: a dtype or one of torch.FloatTensor');
	expect(x.isFloatingPoint()).toBe(false);
	expect(x.elementSize()).toBe(8);
	expect(String(x.dtype)).toBe('torch.int64');
});
