/** @typedef {{ line: number, column: number }} Point A place in a Markdown file. */

/**
 * @typedef {{
 *   type: string,
 *   position?: { start: Point, end: Point },
 *   value?: string,
 *   depth?: number,
 *   identifier?: string,
 *   referenceType?: string,
 *   generated?: boolean,
 *   tagName?: string,
 *   properties?: Record<string, unknown>,
 *   children?: MarkdownNode[],
 *   data?: Record<string, any>
 * }} MarkdownNode A node of the trees of remark and rehype, as far as the plugins look at it.
 */

/**
 * @typedef {{ filename: string, data: Record<string, any> }} MarkdownFile The file that is being turned into a component.
 */

/**
 * Stops the build with a message that points at the line of the Markdown file.
 * @param {MarkdownFile} file
 * @param {MarkdownNode} node
 * @param {string} message
 * @returns {never}
 */
export function fail(file, node, message) {
	throw new Error(`${file.filename}:${node.position?.start.line}: ${message}`);
}

/**
 * Writes braces as entities, so that Svelte takes them for text and not for an expression.
 * @param {string} html
 */
export const escapeBraces = (html) => html.replaceAll('{', '&#123;').replaceAll('}', '&#125;');

/**
 * The text within a node, without its markup.
 * @param {MarkdownNode} node
 * @returns {string}
 */
export const plainText = (node) =>
	node.children
		? node.children.map(plainText).join('')
		: node.type === 'html'
			? ''
			: (node.value ?? '');
