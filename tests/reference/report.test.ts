import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { report } from './report.ts';

const folder = mkdtempSync(join(tmpdir(), 'operators-'));
const log = vi.spyOn(console, 'log').mockImplementation(() => {});
afterEach(() => log.mockClear());

const vector = (data: unknown[], dtype = 'float32', requires_grad = false) => ({
	tensor: { shape: [data.length], dtype, requires_grad, data }
});

/** What a file of one case is said to be worth: the exit code and everything printed. */
function reported(entry: object): { code: number; text: string } {
	const file = join(folder, 'cases.json');
	writeFileSync(file, JSON.stringify({ cases: [{ kwargs: {}, ...entry }] }));
	const code = report([file], folder);
	return { code, text: log.mock.calls.flat().join('\n') };
}

const square = {
	op: 'square',
	args: [vector([1, -2], 'float64', true)],
	output: vector([1, 4], 'float64', true),
	cotangents: [vector([1, 10], 'float64')],
	grads: [vector([2, -40], 'float64')]
};

test('a case that agrees passes', () => {
	expect(reported(square)).toEqual({
		code: 0,
		text: '1 of 1 cases passed, 0 failed, 1 operators'
	});
});

test('a wrong number, shape, dtype or gradient fails, and so does a missing result', () => {
	const wrong: [object, string][] = [
		[{ output: vector([1, 4.001], 'float64', true) }, 'output: element 1 is 4'],
		[{ output: vector([1, 4, 9], 'float64', true) }, 'output: shape [2], PyTorch has [3]'],
		[{ output: vector([1, 4], 'float32', true) }, 'output: dtype float64, PyTorch has float32'],
		[{ output: [vector([1, 4], 'float64', true)] }, 'output: one result, PyTorch has 1'],
		[{ grads: [vector([2, -41], 'float64')] }, 'grad 0: element 1 is -40'],
		[{ grads: [null] }, 'grad 0: one, PyTorch has none'],
		[{ grads: [] }, 'backward: 1 inputs require grad, PyTorch has 0'],
		[{ output: vector([1, 'nan'], 'float64', true) }, 'output: element 1 is 4, PyTorch has NaN']
	];
	for (const [change, message] of wrong) {
		log.mockClear();
		const { code, text } = reported({ ...square, ...change });
		expect(code).toBe(1);
		expect(text).toContain(message);
	}
});

test('an operator that we do not have is reported as such', () => {
	const { code, text } = reported({ op: 'igamma', args: [vector([1])], output: vector([1]) });
	expect(code).toBe(1);
	expect(text).toContain('we have no operator igamma');
});

test('2.0 is no integer, infinity and slices have forms of their own, seeds are set first', () => {
	const file = join(folder, 'text.json');
	const int = '{"tensor":{"shape":[1],"dtype":"int64","requires_grad":false,"data":[3]}}';
	const float = '{"tensor":{"shape":[1],"dtype":"float32","requires_grad":false,"data":[5.0]}}';
	const cases = [
		`{"op":"add","args":[${int},2.0],"kwargs":{},"output":${float}}`,
		`{"op":"clamp","args":[${float},{"float":"-inf"},5],"kwargs":{},"output":${float}}`,
		`{"op":"__getitem__","args":[${int},{"slice":[null,null,2]}],"kwargs":{},"output":${int}}`,
		`{"op":"__repr__","args":[${int}],"kwargs":{},"output":"tensor([3])"}`,
		`{"op":"randint","args":[0,10,[1,2,3]],"kwargs":{},"seed":1,"output":{"tensor":{"shape":[1,2,3],"dtype":"int64","requires_grad":false,"data":[5,9,4,8,3,3]}}}`
	];
	writeFileSync(file, `{"cases":[${cases.join(',')}]}`);
	expect([report([file], folder), log.mock.calls.flat().join('\n')]).toEqual([
		0,
		'5 of 5 cases passed, 0 failed, 5 operators'
	]);
});

test('a call without a file says what it needs', () => {
	const error = vi.spyOn(console, 'error').mockImplementation(() => {});
	expect(report([], folder)).toBe(2);
	expect(error).toHaveBeenCalledWith(expect.stringContaining('at least one file'));
});
