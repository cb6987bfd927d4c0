// Brings a fresh clone to where the other scripts can run: `node tests/setup.mjs [--browser]`.
// It imports nothing from node_modules until it has made sure that they are there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const fail = (/** @type {string} */ message) => {
	console.error(message);
	process.exit(1);
};

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
	fail(`setup: Node 20.19 or newer is required, got ${process.versions.node}; see nodejs.org`);
}

/**
 * Runs a command in the repository with its output shown and tells whether it succeeded.
 * @param {string} command
 * @param {string[]} args
 */
const run = (command, ...args) =>
	spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status === 0;

/**
 * Runs npm with this very Node, whether or not npm started us.
 * @param {string[]} args
 */
const npm = (...args) =>
	process.env.npm_execpath
		? run(process.execPath, process.env.npm_execpath, ...args)
		: spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
				.status === 0;

const stamp = join(root, 'node_modules', '.downhill-lock');
const wanted = createHash('sha256')
	.update(readFileSync(join(root, 'package-lock.json')))
	.digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
	console.log('setup: installing packages');
	if (!npm('ci', '--no-audit', '--no-fund')) {
		fail('setup: the packages must be installed, but npm ci failed; see its message above');
	}
	writeFileSync(stamp, wanted);
}

if (process.argv.includes('--browser')) {
	const { findBrowser } = await import('./support/browser.mjs');
	if (!(await findBrowser())) {
		console.log('setup: installing a browser for the tests');
		const administrator = process.platform === 'linux' && process.getuid?.() === 0;
		run(
			process.execPath,
			join(root, 'node_modules', 'playwright', 'cli.js'),
			...['install', '--no-shell', ...(administrator ? ['--with-deps'] : []), 'chromium']
		);
		if (!(await findBrowser()) && administrator) {
			run('apt-get', 'update');
			run('apt-get', 'install', '-y', 'chromium');
		}
		if (!(await findBrowser())) {
			fail(
				'setup: the tests require a Chromium, got none; install Chromium, Chrome or Edge, or set CHROMIUM_PATH to one'
			);
		}
	}
}
