import { readFile } from 'node:fs/promises';
import { highlightLines } from './highlight.js';

/** Makes `import lines, { source } from './program.py?highlight'` yield the file's lines as coloured tokens. */
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
		const source = await readFile(path, 'utf8');
		const lines = await highlightLines(source, 'python');
		return `export const source = ${JSON.stringify(source)};\nexport default ${JSON.stringify(lines)};`;
	}
});
