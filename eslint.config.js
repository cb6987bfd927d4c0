import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * The architecture: which folders of src/lib each folder may import, besides itself.
 * @type {Record<string, string[]>}
 */
const layers = {
	engine: [],
	datasets: ['engine'],
	trace: ['engine'],
	lab: ['engine', 'datasets', 'trace'],
	charts: [],
	i18n: [],
	ui: ['i18n'],
	widgets: ['datasets', 'trace', 'lab', 'charts', 'ui', 'i18n'],
	lessons: ['i18n']
};
const routes = ['widgets', 'ui', 'i18n', 'lessons'];

/**
 * Patterns of `no-restricted-imports` for files that may import the given folders of src/lib.
 * They are regular expressions because in `group`, as in .gitignore, a leading # is a comment.
 * @param {string} who
 * @param {string[]} allowed
 */
const restrict = (who, allowed) => ({
	'no-restricted-imports': [
		'error',
		{
			patterns: [
				{
					regex: `^#lib/(?!(?:${allowed.join('|') || '$'})/)`,
					message: `${who} may import of src/lib only: ${allowed.join(', ') || 'nothing'}.`
				},
				{
					regex: `^(?:\\.\\./)+(?:lib/)?(?:${Object.keys(layers).join('|')})/`,
					message: 'From one folder of src/lib to another, import by #lib/.'
				},
				{
					regex: '^#lib/engine/(?!(?:index|core)\\.ts$)',
					message:
						'The engine has two doors: #lib/engine/index.ts and, for lessons, #lib/engine/core.ts.'
				},
				{ regex: '^\\$lib', message: 'Write #lib/ and the file extension.' }
			]
		}
	]
});

const boundaries = Object.entries(layers).map(([folder, below]) => ({
	files: [`src/lib/${folder}/**`],
	rules: restrict(folder, folder === 'engine' ? below : [folder, ...below])
}));

export default ts.config(
	globalIgnores(['.svelte-kit', 'build', 'content', 'playwright-report', 'test-results']),
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			// TypeScript knows better which names exist.
			'no-undef': 'off',
			// Addresses come from lessons/paths.ts, which resolves them and adds the final slash.
			'svelte/no-navigation-without-resolve': 'off',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' }
			],
			// Methods are added to a class from other files by declaring them on such an interface.
			'@typescript-eslint/no-empty-object-type': [
				'error',
				{ allowInterfaces: 'with-single-extends' }
			],
			// Coefficients are quoted with the digits of their source.
			'no-loss-of-precision': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: {
				extraFileExtensions: ['.svelte'],
				parser: ts.parser,
				svelteConfig
			}
		}
	},
	{
		files: ['src/lib/**/*.ts'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{ selector: 'ExportDefaultDeclaration', message: 'Exports have names.' }
			]
		}
	},
	...boundaries,
	{
		files: ['src/lib/engine/**'],
		ignores: ['**/*.test.ts'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [{ regex: '^[^.]', message: 'The engine imports nothing, not even a package.' }]
				}
			]
		}
	},
	{ files: ['src/routes/**'], rules: restrict('routes', routes) }
);
