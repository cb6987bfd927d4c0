import { expect, test } from 'vitest';
import * as torch from '#lib/engine/index.ts';

test.each([
	['abs', 'absolute'],
	['acos', 'arccos'],
	['atan2', 'arctan2'],
	['cat', 'concat'],
	['clamp', 'clip'],
	['clamp_', 'clip_'],
	['div', 'divide'],
	['ge', 'greaterEqual'],
	['lt', 'less'],
	['movedim', 'moveaxis'],
	['mul', 'multiply'],
	['mul_', 'multiply_'],
	['ne', 'notEqual'],
	['neg', 'negative'],
	['outer', 'ger'],
	['sign', 'sgn'],
	['sub', 'subtract'],
	['transpose', 'swapaxes'],
	['trunc', 'fix']
] as const)('%s goes by PyTorch’s other name too, %s', (name, other) => {
	expect(torch[other]).toBe(torch[name]);
	expect(torch.zeros(2)[other]).toBeTypeOf('function');
});
