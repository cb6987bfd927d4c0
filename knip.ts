import type { KnipConfig } from 'knip';

const folder = (widget: string) =>
	widget.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

const config: KnipConfig = {
	entry: ['content/*/*.md', 'src/lib/engine/index.ts', 'tests/**/*.test.ts', 'tests/setup.mjs'],
	project: ['src/**/*.{js,ts,svelte}', 'tests/**/*.{mjs,ts}', 'content/*/*.md'],
	// A lesson uses its widgets without importing them: say so in a language that knip reads.
	compilers: {
		md: (text: string) =>
			[...text.matchAll(/<([A-Z]\w*)/g)]
				.map(([, name], i) => `import w${i} from '#lib/widgets/${folder(name)}/${name}.svelte';`)
				.join('\n')
	}
};

export default config;
