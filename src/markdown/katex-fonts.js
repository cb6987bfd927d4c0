/** Leaves KaTeX's stylesheet one format per font: every browser that runs the site reads woff2. */
export const katexFonts = () => ({
	name: 'downhill:katex-fonts',
	enforce: /** @type {const} */ ('pre'),
	transform: {
		filter: { id: /katex(?:\.min)?\.css/ },
		/** @param {string} css */
		handler: (css) => css.replace(/,\s*url\([^)]*\.(?:woff|ttf)\) format\("[a-z]+"\)/g, '')
	}
});
