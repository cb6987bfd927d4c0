import { expect, test } from 'vitest';
import { parsePoints } from '#lib/widgets/data-source/parse.ts';

test('numbers may stand apart by commas, semicolons, tabs or spaces', () => {
	expect(parsePoints('1, 2\n3;4\n\n 5\t6 \n-7 8e1\n9，10')).toEqual({
		points: [
			[1, 2],
			[3, 4],
			[5, 6],
			[-7, 80],
			[9, 10]
		]
	});
});

test.each([
	['−3, 1e−2', [-3, 0.01]],
	['+1.5, .5', [1.5, 0.5]],
	['5. ; -2.5E+3', [5, -2500]],
	['1 ,\t2', [1, 2]]
])('%j is one point', (text, point) => {
	expect(parsePoints(text)).toEqual({ points: [point] });
});

test.each([
	['1, 2\none, 2', { line: 2, text: 'one, 2' }],
	['1', { line: 1, text: '1' }],
	['\n1, 2, 3', { line: 2, text: '1, 2, 3' }],
	['1, Infinity', { line: 1, text: '1, Infinity' }],
	['1, 1e999', { line: 1, text: '1, 1e999' }],
	['1, 2\n2,\n3, 6', { line: 2, text: '2,' }],
	[',5', { line: 1, text: ',5' }],
	['1,,5', { line: 1, text: '1,,5' }],
	['，', { line: 1, text: '，' }],
	['0x10,2', { line: 1, text: '0x10,2' }],
	['0b1,0o7', { line: 1, text: '0b1,0o7' }],
	['., 1', { line: 1, text: '., 1' }],
	['1e, 2', { line: 1, text: '1e, 2' }],
	['--1, 2', { line: 1, text: '--1, 2' }]
])('%j is refused at its line', (text, problem) => {
	expect(parsePoints(text)).toEqual(problem);
});

test('nothing is no points', () => {
	expect(parsePoints(' \n')).toEqual({ points: [] });
});
