import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

/** What a file imports when it runs: not types alone, and not what it loads later by import(). */
function importsOf(file: string) {
	const statement = /^\s*(?:import|export)\s+(?:([^'";]*?)\sfrom\s+)?'([^']+)'/gm;
	return [...readFileSync(file, 'utf8').matchAll(statement)]
		.filter(([, names = '']) => !/^type\s|^\{(\s*type\s[^,}]+,?)+\s*\}$/.test(names.trim()))
		.map(([, , path]) => path)
		.filter((path) => /^(\.|#lib\/)/.test(path))
		.map((path) =>
			path.startsWith('#lib/') ? path.replace('#lib', 'src/lib') : join(dirname(file), path)
		);
}

/** The first way found from a file back to itself, or none. */
function findCycle(graph: Map<string, string[]>) {
	const done = new Set<string>();
	const walk = (file: string, path: string[]): string[] | undefined => {
		if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
		if (done.has(file)) return undefined;
		for (const next of graph.get(file) ?? []) {
			const cycle = walk(next, [...path, file]);
			if (cycle) return cycle;
		}
		done.add(file);
		return undefined;
	};
	for (const file of graph.keys()) {
		const cycle = walk(file, []);
		if (cycle) return cycle;
	}
}

test('no file imports itself by way of others', () => {
	const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.(ts|js|svelte)$/.test(file))
		.map((file) => join('src', file));
	expect(files.length).toBeGreaterThan(20);
	expect(findCycle(new Map(files.map((file) => [file, importsOf(file)])))).toBeUndefined();
});

test('a cycle would be found', () => {
	const graph = new Map([
		['a', ['b']],
		['b', ['c', 'd']],
		['c', []],
		['d', ['b']]
	]);
	expect(findCycle(graph)).toEqual(['b', 'd', 'b']);
});

test.each([
	['src/lib/engine/ops/add.ts', '#lib/trace/trace.ts'],
	['src/lib/engine/ops/add.ts', 'd3'],
	['src/lib/datasets/make.ts', '#lib/lab/Lab.svelte.ts'],
	['src/lib/trace/trace.ts', '#lib/engine/Tensor.ts'],
	['src/lib/charts/Plot.svelte', '#lib/engine/index.ts'],
	['src/lib/charts/scale.ts', '../ui/Figure.svelte'],
	['src/lib/widgets/a/state.svelte.ts', '#lib/engine/index.ts'],
	['src/routes/+layout.ts', '#lib/engine/index.ts']
])('%s may not import %s', async (filePath, path) => {
	const code = `import { x } from '${path}';`;
	const [result] = await new ESLint().lintText(
		filePath.endsWith('.svelte') ? `<script lang="ts">${code}</script>` : `${code}\nx();`,
		{ filePath }
	);
	expect(result.messages.map(({ ruleId }) => ruleId)).toContain('no-restricted-imports');
});

test.each([
	['src/lib/engine/ops/add.ts', '../Tensor.ts'],
	['src/lib/trace/trace.ts', '#lib/engine/index.ts'],
	['src/lib/lab/lab.ts', '#lib/datasets/index.ts'],
	['src/lib/charts/scale.ts', 'd3'],
	['src/lib/widgets/a/text.ts', '#lib/i18n/language.ts'],
	['src/routes/+layout.ts', '#lib/i18n/language.ts']
])('%s may import %s', async (filePath, path) => {
	const [result] = await new ESLint().lintText(`import { x } from '${path}';\nx();\n`, {
		filePath
	});
	expect(result.messages).toEqual([]);
});
