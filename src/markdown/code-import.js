import { readFile } from 'node:fs/promises';
import { highlightLines } from './highlight.js';

/** Makes `import lines from './program.py?highlight'` yield the file's lines as coloured tokens. */
export const codeImport = () => ({
	name: 'downhill:code-import',
	enforce: /** @type {const} */ ('pre'),
	/**
	 * @this {{ addWatchFile: (path: string) => void }}
	 * @param {string} id
	 */
	async load(id) {
		const [path, query] = id.split('?');
		if (query !== 'highlight') return;
		if (!path.endsWith('.py')) {
			throw new Error(`?highlight: a Python file is required, got ${path}; import a .py`);
		}
		this.addWatchFile(path);
		const lines = await highlightLines(await readFile(path, 'utf8'), 'python');
		return `export default ${JSON.stringify(lines)};`;
	}
});
