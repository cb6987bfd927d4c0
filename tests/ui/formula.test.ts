import { expect, test } from 'vitest';
import { formula } from '#lib/ui/formula.ts';

test('letters, numbers and signs have their elements', () => {
	expect(formula('2w = 6.5')).toBe('<mn>2</mn><mi>w</mi><mo>=</mo><mn>6.5</mn>');
	expect(formula('1.23\u00a0×\u00a010⁸')).toBe('<mn>1.23</mn><mo>×</mo><mn>10⁸</mn>');
});

test('fractions, accents and Greek are known by name', () => {
	expect(formula('\\frac{\\partial L}{\\partial w}')).toBe(
		'<mfrac><mrow><mi>∂</mi><mi>L</mi></mrow><mrow><mi>∂</mi><mi>w</mi></mrow></mfrac>'
	);
	expect(formula('\\hat{y}')).toBe(
		'<mover accent="true"><mrow><mi>y</mi></mrow><mo stretchy="false">^</mo></mover>'
	);
	expect(formula('-\\eta')).toBe('<mo form="prefix">−</mo><mi>η</mi>');
});

test('a minus after a relation or a bracket is a sign, elsewhere it subtracts', () => {
	expect(formula('= -2')).toContain('<mo form="prefix">−</mo>');
	expect(formula('(−2)')).toContain('<mo form="prefix">−</mo>');
	expect(formula('\\cdot -2')).toContain('<mo form="prefix">−</mo>');
	expect(formula('a - 2')).toContain('<mo>−</mo>');
	expect(formula('x_i - y_i')).toContain('<mo>−</mo>');
});

test('scripts go below, above and both', () => {
	expect(formula('x_i')).toBe('<msub><mi>x</mi><mrow><mi>i</mi></mrow></msub>');
	expect(formula('t^2')).toBe('<msup><mi>t</mi><mrow><mn>2</mn></mrow></msup>');
	expect(formula('\\sum_{i=1}^n')).toBe(
		'<msubsup><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mrow><mi>n</mi></mrow></msubsup>'
	);
});

test('a quantity has its colour', () => {
	expect(formula('\\c{parameter}{w}')).toBe(
		'<mrow style="color:var(--color-parameter)"><mi>w</mi></mrow>'
	);
});

test('words keep their spaces and cannot become markup', () => {
	expect(formula('\\text{a < b & c}')).toBe('<mtext>a &lt; b &amp; c</mtext>');
	expect(formula('a < b')).toBe('<mi>a</mi><mo>&lt;</mo><mi>b</mi>');
});

test('what it does not know it names', () => {
	expect(() => formula('\\int x')).toThrow(
		'formula: a command of the subset is required, got \\int in "\\int x"; correct the TeX'
	);
	expect(() => formula('\\frac{1}{2')).toThrow('a closing } is required, got the end');
	expect(() => formula('\\c{red;}{w}')).toThrow('\\c needs the name of a quantity');
	expect(() => formula('x^')).toThrow('a symbol is required');
});
