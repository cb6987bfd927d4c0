import type { KnipConfig } from 'knip';

const folder = (widget: string) =>
	widget.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

const imports = (paths: string[]) => paths.map((path) => `import '${path}';`).join('\n');

const config: KnipConfig = {
	entry: [
		'content/*/*.md',
		'src/lib/engine/index.ts',
		'tests/**/*.test.ts',
		'tests/bench/page/**/*.mjs'
	],
	// The bench has its peers in a package.json of its own.
	ignoreDependencies: ['@jax-js/jax', /^@tensorflow\//],
	project: ['src/**/*.{js,ts,svelte,css}', 'tests/**/*.{mjs,ts}', 'content/*/*.md'],
	ignoreExportsUsedInFile: { interface: true, type: true },
	// Lessons use widgets and styles use fonts without an import: say so in a language that knip reads.
	compilers: {
		md: (text: string) =>
			[...text.matchAll(/<([A-Z]\w*)/g)]
				.map(
					([, name], i) => `import widget${i} from '#lib/widgets/${folder(name)}/${name}.svelte';`
				)
				.join('\n'),
		css: (text: string) =>
			imports([...text.matchAll(/url\('([^'.][^']*)'\)/g)].map(([, path]) => path))
	}
};

export default config;
