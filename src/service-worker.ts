/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
// Keeps the whole site on the reader's machine, so that every lesson opens without a network.
import { base, build, files, prerendered, version } from '$service-worker';

const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;

/** Sites on one host share their caches; ours are those of this base path, one per version. */
const family = `downhill ${base}/ `;
const cacheName = family + version;

/** Files whose names tell their content. */
const immutable = `${base}/_app/immutable/`;
/** Pages, their data, and files whose names stay when their content changes. Hosts do not serve dot files. */
const changing = new Set([...prerendered, ...files.filter((path) => !path.includes('/.'))]);

/** Milliseconds after which a page from the cache is better than one that does not come. */
const patience = 4000;

/** Fetches what is not there yet, one file after another and behind all that the open page asks for. */
async function precache(): Promise<void> {
	const cache = await caches.open(cacheName);
	for (const path of [...changing, ...build]) {
		if (await cache.match(path)) continue;
		const response = await fetch(path, {
			// The browser's own cache may hold the last version of a page, which names other chunks.
			cache: changing.has(path) ? 'no-cache' : 'default',
			priority: 'low'
		});
		if (!response.ok)
			throw new Error(
				`service worker: every file of the site is required, got ${response.status} for ${path}; upload it`
			);
		await cache.put(path, response);
	}
}

/** Takes over the page that is open already, which has no worker, and drops what older versions kept. */
async function takeOver(): Promise<void> {
	const old = (await caches.keys()).filter((name) => name.startsWith(family) && name !== cacheName);
	await Promise.all([...old.map((name) => caches.delete(name)), worker.clients.claim()]);
}

/** The list of built files lacks what workers import, so what is used is kept as well. */
async function kept(request: Request, path: string): Promise<Response> {
	const cache = await caches.open(cacheName);
	const found = await cache.match(path);
	if (found) return found;
	const response = await fetch(request);
	if (response.ok) await cache.put(path, response.clone());
	return response;
}

async function fresh(request: Request, { pathname, search }: URL): Promise<Response> {
	const response = fetch(request);
	const late = new Promise<never>((_, reject) => setTimeout(reject, patience));
	try {
		return await Promise.race([response, late]);
	} catch {
		const cache = await caches.open(cacheName);
		const found = await cache.match(pathname);
		if (found) return found;
		// Without its slash a page would look for its files in the wrong folder.
		if (changing.has(`${pathname}/`)) return Response.redirect(`${pathname}/${search}`);
		return response;
	}
}

worker.addEventListener('install', (event) => event.waitUntil(precache()));

// It comes to this only when no page of an older version is open any more: those want their own chunks.
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
	if (url.pathname.startsWith(immutable)) event.respondWith(kept(request, url.pathname));
	else if (request.mode === 'navigate' || changing.has(url.pathname))
		event.respondWith(fresh(request, url));
});
