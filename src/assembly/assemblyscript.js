import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where compiled kernels wait for the next run: the compiler takes seconds, and several builds start it. */
const cache = 'node_modules/.cache/assemblyscript';

/**
 * Compiles one AssemblyScript module (`.as`; its imports are its neighbours) to WebAssembly with strict SIMD only:
 * relaxed instructions would round differently from browser to browser.
 * @param {string} file
 * @returns {Promise<string>} the bytes in base64
 */
async function compile(file) {
	const folder = dirname(file);
	const sources = new Map(
		readdirSync(folder)
			.filter((name) => name.endsWith('.as'))
			.map((name) => [name.replace(/\.as$/, '.ts'), readFileSync(join(folder, name), 'utf8')])
	);
	const hash = createHash('sha256')
		.update(JSON.stringify([file, ...sources]))
		.digest('hex');
	const cached = join(cache, `${hash.slice(0, 16)}.txt`);
	try {
		return readFileSync(cached, 'utf8');
	} catch {
		// Not compiled yet.
	}
	const { default: asc } = await import('assemblyscript/asc');
	const entry = file.slice(folder.length + 1).replace(/\.as$/, '.ts');
	/** @type {Uint8Array | null} */
	let bytes = null;
	const { error, stderr } = await asc.main(
		[
			entry,
			'-O3',
			'--runtime',
			'stub',
			'--enable',
			'simd',
			'--importMemory',
			'--noAssert',
			'--outFile',
			'out.wasm'
		],
		{
			readFile: (/** @type {string} */ name) => sources.get(name) ?? null,
			writeFile: (/** @type {string} */ _, /** @type {string | Uint8Array} */ content) => {
				bytes = Buffer.from(content);
			},
			listFiles: () => []
		}
	);
	if (error || !bytes)
		throw new Error(`assemblyscript: ${file} must compile, got ${error?.message}\n${stderr}`);
	const text = Buffer.from(bytes).toString('base64');
	mkdirSync(cache, { recursive: true });
	writeFileSync(cached, text);
	return text;
}

/**
 * Vite plugin: `import { base64 } from './kernels.as'` gives the compiled module, inlined, so that it can be
 * instantiated synchronously.
 * @returns {import('vite').Plugin}
 */
export function assemblyScript() {
	return {
		name: 'assemblyscript',
		async load(id) {
			if (!id.endsWith('.as')) return null;
			this.addWatchFile(id);
			return `export const base64 = '${await compile(id)}';`;
		}
	};
}
