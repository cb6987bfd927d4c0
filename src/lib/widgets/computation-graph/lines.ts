const relations = /^(=|\\increase|\\to|\\leftarrow)(?![A-Za-z])/;

/** A formula in pieces that may stand below each other: it breaks before a relation outside all braces. */
export function lines(tex: string): string[] {
	const pieces = [''];
	let depth = 0;
	for (let i = 0; i < tex.length; i++) {
		if (tex[i] === '{') depth++;
		if (tex[i] === '}') depth--;
		if (depth === 0 && relations.test(tex.slice(i)) && pieces[pieces.length - 1].trim())
			pieces.push('');
		pieces[pieces.length - 1] += tex[i];
	}
	return pieces.map((piece) => piece.trim());
}
