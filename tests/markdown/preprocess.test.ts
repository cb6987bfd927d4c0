import { compile } from 'svelte/compiler';
import { expect, test } from 'vitest';
import { markdown } from '../../src/markdown/preprocess.js';

const widgets = () =>
	new Map(['Plate', 'LossCurve'].map((name) => [name, `#lib/widgets/x/${name}.svelte`]));

/** The source of the component that a lesson becomes; it must compile. */
async function component(content: string) {
	const { markup } = markdown({ widgets });
	const { code } = (await markup!({ content, filename: 'content/01-a/en.md' }))!;
	compile(code, { generate: 'server' });
	return code;
}

const set =
	/\{@html import\.meta\.env\.PROD && !import\.meta\.env\.SSR \? ' ' : ("(?:[^"\\]|\\.)*")\}/g;

/** The same with the text that only the server sends in its place. */
const lesson = async (content: string) =>
	(await component(content)).replace(set, (_, text) => JSON.parse(text));

test('front matter and contents are exported as meta', async () => {
	const code = await lesson(
		'---\ntitle: The line\n---\n\n## 误差 {#the-error}\n\n### $w$ moves {#w}\n'
	);
	expect(code).toContain(
		'{"meta":{"title":"The line","toc":[{"depth":2,"id":"the-error","text":"误差"},{"depth":3,"id":"w","text":"w moves"}]}}'
	);
	expect(code).toContain('<h2 id="the-error">误差</h2>');
});

test('a heading without an id is an error with its line', async () => {
	await expect(lesson('text\n\n## The error\n')).rejects.toThrow('content/01-a/en.md:3: a heading');
});

test('an id that is taken is an error', async () => {
	await expect(lesson('## A {#a}\n\n## B {#a}\n')).rejects.toThrow('en.md:3: the id a is already');
});

test('mathematics is typeset with the colours of its quantities', async () => {
	const code = await lesson('$$\n\\prediction{\\hat y} = \\parameter{w} \\data{x}\n$$\n');
	expect(code).toContain('katex-display');
	expect(code).toContain('<math');
	for (const name of ['prediction', 'parameter', 'data']) expect(code).toContain(`c-${name}`);
});

/** The HTML of what stands in one paragraph. */
const paragraph = async (content: string) =>
	/<p>([^]*)<\/p>/.exec(await lesson(`${content}\n`))?.[1] ?? '';

test.each([
	['换一批输入 $L$，就是', '换一批输入 ', '', '，', '就是'],
	['上限是 $L$。', '上限是 ', '', '。', ''],
	['the loss $L$: the number', 'the loss ', '', ':', ' the number'],
	['说“$L$”……，再', '说', '“', '”……，', '再'],
	['it (that is, ($L$), again', 'it (that is, ', '(', '),', ' again'],
	['损失（$L$ 越小越好）', '损失', '（', '', ' 越小越好）'],
	['the $L$-axis', 'the ', '', '-', 'axis'],
	['now $L$\u00a0= 1', 'now ', '', '\u00a0', '= 1'],
	['直线，$L$，\n误差', '直线，', '', '，', '误差']
])('%j: punctuation stays with its formula', async (content, start, opening, closing, end) => {
	expect(await paragraph(content)).toBe(
		`${start}<span class="unbroken">${opening}${await paragraph('$L$')}${closing}</span>${end}`
	);
});

test('a formula without punctuation at it is left alone', async () => {
	const L = await paragraph('$L$');
	expect(await paragraph('，$L$ and 的$L$是 a<b $L$')).toBe(`，${L} and 的${L}是 a&lt;b ${L}`);
});

test('a long formula breaks where it did, and only its ends hold the punctuation', async () => {
	const whole = await paragraph('$a + b = c$');
	const [start, a, b, c] = whole.split(/(?=<span class="katex-base">)/);
	const anew = '<span class="katex" aria-hidden="true"><span class="katex-html">';
	const end = '</span></span>';
	expect(await paragraph('是 $a + b = c$，再')).toBe(
		`是 ${start}${a}${b}${end}<span class="unbroken">${anew}${c}，</span>再`
	);
	expect(await paragraph('是（$a + b = c$ 再')).toBe(
		`是<span class="unbroken">（${start}${a}${end}</span>${anew}${b}${c} 再`
	);
	expect(await paragraph('是（$a + b = c$），再')).toBe(
		`是<span class="unbroken">（${start}${a}${end}</span>${anew}${b}${end}` +
			`<span class="unbroken">${anew}${c}），</span>再`
	);
});

test('punctuation stays with a formula at the end of coloured or stressed words', async () => {
	const L = await paragraph('$L$');
	expect(await paragraph('It is our [loss $L$]{.loss}: a number')).toBe(
		`It is our <span class="c-loss">loss </span><span class="unbroken"><span class="c-loss">${L}</span>:</span> a number`
	);
	expect(await paragraph('(*$L$ here*) and **$L$.**')).toBe(
		`<span class="unbroken">(<em>${L}</em></span><em> here</em>) and ` +
			`<strong><span class="unbroken">${L}.</span></strong>`
	);
	expect(await paragraph('**（$L$**）。')).toBe(
		`<span class="unbroken"><strong><span class="unbroken">（${L}</span></strong>）。</span>`
	);
	expect(await paragraph('（**$L$**）')).toBe(
		`<span class="unbroken">（<strong>${L}</strong>）</span>`
	);
});

test('mathematics that cannot be parsed is an error with its line', async () => {
	await expect(lesson('text\n\n$\\frac{1$\n')).rejects.toThrow('en.md:3: KaTeX parse error');
	await expect(lesson('$\\htmlClass{evil}{x}$\n')).rejects.toThrow('en.md:1: \\htmlClass is not');
});

test('braces and angle brackets in prose are literal', async () => {
	const code = await lesson('A set {x}, \\{y\\}, a<b and `{z}`.\n');
	expect(code).toContain('A set &#123;x&#125;, &#123;y&#125;, a&lt;b');
	expect(code).toContain('<code>&#123;z&#125;</code>');
});

test('a word takes the colour of its quantity', async () => {
	const code = await lesson('The [weight]{.parameter} and a [plain] one.\n');
	expect(code).toContain('The <span class="c-parameter">weight</span> and a');
	await expect(lesson('[x]{.purple}\n')).rejects.toThrow(
		'en.md:1: a word may be coloured as data,'
	);
});

test('a line break between Chinese characters leaves no space, between words it stays', async () => {
	expect(await lesson('直线，\n误差“大”\n了\n')).toContain('<p>直线，误差“大”了</p>');
	expect(await lesson('a line\nbreak\n')).toContain('<p>a line\nbreak</p>');
});

test('a widget is imported by its name', async () => {
	const code = await lesson(
		'<Plate>\n\nInside **Markdown**.\n\n<LossCurve of="w" n={3} />\n\n</Plate>\n'
	);
	expect(code).toContain("import LossCurve from '#lib/widgets/x/LossCurve.svelte';");
	expect(code).toContain("import Plate from '#lib/widgets/x/Plate.svelte';");
	expect(code).toContain('<strong>Markdown</strong>');
	expect(code).toContain('<LossCurve of="w" n={3} />');
});

test('an inline widget stays in its sentence', async () => {
	expect(await lesson('So <Plate n={3} />.\n')).toContain('<p>So <Plate n={3} />.</p>');
	expect(await lesson('Now <Plate name="w" /> it is.\n')).toContain(
		'<p>Now <Plate name="w" /> it is.</p>'
	);
});

test('a widget that does not exist is an error with its line', async () => {
	await expect(lesson('text\n\n<LossSurface />\n')).rejects.toThrow(
		'content/01-a/en.md:3: unknown widget <LossSurface>; there are Plate, LossCurve'
	);
});

test.each([
	['<script>let x</script>\n'],
	['<style>p {}</style>\n'],
	['{#if x}\n\ny\n\n{/if}\n'],
	['Now <Plate f={(x) => x > 0} /> here.\n'],
	['<Plate>\nraw **text**\n</Plate>\n']
])('a lesson holds no code: %j is an error', async (content) => {
	await expect(lesson(content)).rejects.toThrow(/en\.md:1: /);
});

test('footnotes are numbered as they are mentioned and their ids are unique', async () => {
	const code = await lesson('One[^z] two[^a] three[^z].\n\n[^a]: A\n\n[^z]: Z\n');
	expect(code.match(/<sup id="fnref-[^>]*><a[^>]*>\d/g)).toEqual([
		'<sup id="fnref-z"><a href="#fn-z" class="footnote-ref">1',
		'<sup id="fnref-a"><a href="#fn-a" class="footnote-ref">2',
		'<sup id="fnref-z-2"><a href="#fn-z" class="footnote-ref">1'
	]);
});

test('what never changes is left to the server, piece by piece around what lives', async () => {
	const code = await component(
		'One.\n\n<Plate>\n\nTwo $x$ <Plate n={3} /> three $y$.\n\n</Plate>\n\n- Four\n'
	);
	expect(code.match(set)).toHaveLength(4);
	expect(code.replace(set, '·').split('</script>').at(-1)!.replace(/\s+/g, ' ').trim()).toBe(
		'·<Plate> <p>·<Plate n={3} />·</p> </Plate>·'
	);
});

test('text in front of a widget stays where it is read by both', async () => {
	const code = await component('So <Plate n={3} />.\n');
	expect(code).toContain('<p>So <Plate n={3} />.</p>');
	expect(code).not.toContain('@html');
});
