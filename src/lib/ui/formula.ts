const identifiers: Record<string, string> = {
	alpha: 'α',
	beta: 'β',
	delta: 'δ',
	eta: 'η',
	lambda: 'λ',
	mu: 'μ',
	sigma: 'σ',
	theta: 'θ',
	partial: '∂',
	infty: '∞',
	top: '⊤'
};

const operators: Record<string, string> = {
	cdot: '·',
	times: '×',
	nabla: '∇',
	sum: '∑',
	approx: '≈',
	le: '≤',
	ge: '≥',
	ne: '≠',
	to: '→',
	leftarrow: '←',
	cdots: '⋯',
	increase: '+='
};

const accents: Record<string, string> = { hat: '^', bar: '¯' };
const spaces: Record<string, string> = { ',': '0.17em', ';': '0.28em', quad: '1em' };

const escape = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

// What a minus may follow as a sign; after anything else it subtracts.
const opening = /^([=({[|<>≤≥≈·×+−^_,-]|\\(cdot|times|approx|le|ge|ne|to|leftarrow))$/;

const token =
	/\s+|\\([a-zA-Z]+|[,;])|([\d.]+[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]*|NaN|∞)|([A-Za-z\u0370-\u03ff∂])|([{}^_])|(.)/gu;

/**
 * Writes a small formula, in a subset of TeX, as native MathML, so that no typesetting runs in the
 * browser.
 *
 * It knows letters, numbers, `+ − · = ( )` and other signs as they stand, Greek letters, `\partial`,
 * `\cdot`, `\times`, `\sum`, `\nabla` and relations by name, `\frac{}{}`, `\sqrt{}`, `\hat{}`,
 * `\bar{}`, `\text{}`, `^`, `_`, and `\c{quantity}{}` for the colour of a quantity.
 */
export function formula(tex: string): string {
	const fail = (required: string, got: string | undefined): never => {
		throw new Error(`formula: ${required}, got ${got ?? 'the end'} in "${tex}"; correct the TeX`);
	};
	const tokens = [...tex.matchAll(token)].filter(([text]) => text.trim() !== '' || text === ' ');
	let i = 0;
	const skip = () => {
		while (tokens[i]?.[0] === ' ') i++;
	};
	const peek = () => {
		skip();
		return tokens[i]?.[0];
	};

	function row(end?: string): string {
		let out = '';
		while (peek() !== end) {
			if (peek() === undefined) fail(`a closing ${end} is required`, undefined);
			out += scripted();
		}
		if (end) i++;
		return out;
	}

	function group(): string {
		if (peek() !== '{') return `<mrow>${atom()}</mrow>`;
		i++;
		return `<mrow>${row('}')}</mrow>`;
	}

	function words(): string {
		if (peek() !== '{') fail('{ is required after a command that takes words', peek());
		const from = ++i;
		while (tokens[i] && tokens[i][0] !== '}') i++;
		if (!tokens[i]) fail('a closing } is required', undefined);
		return tokens
			.slice(from, i++)
			.map(([text]) => text)
			.join('');
	}

	function scripted(): string {
		const base = atom();
		let below = '';
		let above = '';
		for (let mark = peek(); mark === '^' || mark === '_'; mark = peek()) {
			i++;
			if (mark === '^') above = group();
			else below = group();
		}
		if (below && above) return `<msubsup>${base}${below}${above}</msubsup>`;
		if (below) return `<msub>${base}${below}</msub>`;
		return above ? `<msup>${base}${above}</msup>` : base;
	}

	function atom(): string {
		if (peek() === '{') return group();
		const found = tokens[i++];
		if (!found) return fail('a symbol is required', undefined);
		const [text, command, number, letter, brace] = found;
		if (command) return run(command);
		if (number) return `<mn>${number}</mn>`;
		if (letter) return `<mi>${letter}</mi>`;
		if (brace) return fail('a symbol is required', brace);
		if (text === '-' || text === '−') {
			const before = tokens.slice(0, i - 1).findLast(([text]) => text !== ' ');
			const sign = !before || opening.test(before[0]);
			return `<mo${sign ? ' form="prefix"' : ''}>−</mo>`;
		}
		const fixed = '()[]|'.includes(text) ? ' stretchy="false"' : '';
		return `<mo${fixed}>${escape(text)}</mo>`;
	}

	function run(command: string): string {
		if (command in identifiers) return `<mi>${identifiers[command]}</mi>`;
		if (command in operators) return `<mo>${operators[command]}</mo>`;
		if (command in spaces) return `<mspace width="${spaces[command]}"></mspace>`;
		if (command in accents) {
			return `<mover accent="true">${group()}<mo stretchy="false">${accents[command]}</mo></mover>`;
		}
		if (command === 'frac') return `<mfrac>${group()}${group()}</mfrac>`;
		if (command === 'sqrt') return `<msqrt>${group()}</msqrt>`;
		if (command === 'text') return `<mtext>${escape(words())}</mtext>`;
		if (command === 'c') {
			const quantity = words();
			if (!/^[a-z]+$/.test(quantity)) fail('\\c needs the name of a quantity', quantity);
			return group().replace('<mrow>', `<mrow style="color:var(--color-${quantity})">`);
		}
		return fail('a command of the subset is required', `\\${command}`);
	}

	return row();
}
