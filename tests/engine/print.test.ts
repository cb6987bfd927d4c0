import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as torch from '#lib/engine/index.ts';

const { float32, float64, full, nn, tensor } = torch;

interface Case {
	dtype: 'float32' | 'float64' | 'int64';
	shape: number[];
	data?: (number | boolean | string)[];
	recipe?: [step: number, modulus: number, scale: number];
	requires_grad?: boolean;
	text: string;
}

const cases = JSON.parse(
	readFileSync(new URL('../reference/printing.json', import.meta.url), 'utf8')
) as Case[];

const number = (value: number | boolean | string) =>
	typeof value === 'string' ? Number(value.replace('inf', 'Infinity')) : value;

function valuesOf({ data, recipe, shape }: Case): (number | boolean)[] {
	if (data) return data.map(number);
	const [step, modulus, scale] = recipe!;
	const count = shape.reduce((product, size) => product * size, 1);
	return Array.from({ length: count }, (_, i) => ((i * step) % modulus) * scale);
}

test('tensors read as PyTorch prints them', () => {
	expect(cases.length).toBeGreaterThan(200);
	for (const given of cases) {
		const x = tensor(valuesOf(given), { dtype: torch[given.dtype] }).reshape(...given.shape);
		if (given.requires_grad) x.requiresGrad_();
		expect(String(x)).toBe(given.text);
	}
});

test('the result of an op names its node', () => {
	const x = tensor([1, 2.5], { requiresGrad: true });
	expect(String(x.mul(2))).toBe('tensor([2., 5.], grad_fn=<MulBackward0>)');
	expect(String(x.mul(2).sum())).toBe('tensor(7., grad_fn=<SumBackward0>)');
});

test('a suffix that no longer fits goes to the next line', () => {
	const x = full([6], 10, { dtype: float64, requiresGrad: true });
	expect(String(x.mul(2))).toBe(
		'tensor([20., 20., 20., 20., 20., 20.], dtype=torch.float64,\n       grad_fn=<MulBackward0>)'
	);
});

test('a parameter says what it is', () => {
	const parameter = new nn.Parameter(tensor([1], { dtype: float32 }));
	expect(String(parameter)).toBe('Parameter containing:\ntensor([1.], requires_grad=True)');
});

test('whole numbers print in full, however large', () => {
	expect(String(torch.tensor([2 ** 62]))).toBe('tensor([4611686018427387904])');
	expect(String(torch.tensor([NaN]).long())).toBe('tensor([-9223372036854775808])');
	expect(String(torch.tensor([3e9], { dtype: torch.float32 }).int())).toBe(
		'tensor([-2147483648], dtype=torch.int32)'
	);
});
