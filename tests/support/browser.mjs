import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const edge = ['microsoft-edge', 'msedge'];

const applications = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) =>
		process.env[variable]
			? [
					join(process.env[variable], 'Google/Chrome/Application/chrome.exe'),
					join(process.env[variable], 'Microsoft/Edge/Application/msedge.exe')
				]
			: []
	)
];

const onPath = () =>
	(process.env.PATH ?? '')
		.split(delimiter)
		.filter(Boolean)
		.flatMap((folder) =>
			[...names, ...edge].map((name) =>
				join(folder, process.platform === 'win32' ? `${name}.exe` : name)
			)
		);

/**
 * Finds a Chromium to test with: the one CHROMIUM_PATH names, Playwright's own, or one of the system's.
 * Returns what Playwright needs to launch it, or null if there is none.
 * @returns {Promise<{ channel: string } | { executablePath: string } | null>}
 */
export async function findBrowser() {
	const named = process.env.CHROMIUM_PATH;
	if (named) {
		if (!existsSync(named)) {
			throw new Error(
				`CHROMIUM_PATH: must name a browser that exists, got ${named}; correct it or unset it`
			);
		}
		return { executablePath: named };
	}
	const { chromium } = await import('playwright');
	if (existsSync(chromium.executablePath())) return { channel: 'chromium' };
	const executablePath = [...onPath(), ...applications].find((path) => existsSync(path));
	return executablePath ? { executablePath } : null;
}

/**
 * Options that launch the found browser with WebGPU on its software adapter, so that every machine runs the same tests.
 * @returns {Promise<import('playwright').LaunchOptions>}
 */
export async function launchOptions() {
	return {
		...(await findBrowser()),
		args: ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader']
	};
}
