/**
 * The service worker, /sw.js, written by scripts/worker.ts. It stands for the pages of one language, its scope, and keeps them when it is installed. Pages
 * come from the network as long as there is one; what is kept is for when there is none. Files whose address changes with what they hold come from what is
 * kept, so that a page finds its own as long as it is open. A new worker waits until no page of the old one is open.
 */

import { clientsClaim } from 'workbox-core';
import { PrecacheController } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { KEPT, offlinePath, VISITED } from './kept.ts';
import { isHashed, isRead, pageAddress } from './requests.ts';

declare const self: { registration: ServiceWorkerRegistration; addEventListener: typeof addEventListener };
/** Put in by scripts/worker.ts: files by language, each with what tells its version unless the address does; and what tells one list from another. */
declare const FILES: Record<string, [url: string, revision?: string][]>;
declare const BUILD: string;

/** A page that is slower has no network worth waiting for. */
const PATIENCE_SECONDS = 5;

const scope = new URL(self.registration.scope).pathname;
const locale = scope.slice(1, -1);
const keptName = KEPT + locale;
/** What was visited is newer than what is kept of the same build, and older than what the next one keeps. */
const visitedName = `${VISITED + locale}-${BUILD}`;

const kept = new PrecacheController({ cacheName: keptName });
kept.precache((FILES[locale] ?? []).map(([url, revision = null]) => ({ url, revision })));

const options = {
	cacheName: visitedName,
	plugins: [
		{
			// The view in the address is for the page; the file is the same.
			cacheKeyWillBeUsed: async ({ request }: { request: Request }) => pageAddress(request.url),
			// After the reader has removed what is kept, a page that is still open shall not begin anew.
			cacheWillUpdate: async ({ response }: { response: Response }) =>
				response.status === 200 && !response.redirected && (await caches.has(keptName)) ? response : null,
			cachedResponseWillBeUsed: async ({ request, cachedResponse }: { request: Request; cachedResponse?: Response | undefined }) =>
				cachedResponse ?? kept.matchPrecache(pageAddress(request.url)),
		},
	],
};

registerRoute(({ url, sameOrigin }) => sameOrigin && isHashed(url.pathname), new CacheFirst(options));
registerRoute(
	({ url, sameOrigin }) => sameOrigin && isRead(url.pathname, scope),
	new NetworkFirst({ ...options, networkTimeoutSeconds: PATIENCE_SECONDS }),
);
setCatchHandler(async ({ request }) => {
	const page = request.mode === 'navigate' && (await kept.matchPrecache(offlinePath(locale)));
	return page ? new Response(page.body, { status: 503, headers: page.headers }) : Response.error();
});

self.addEventListener('activate', (event) => (event as Event & { waitUntil(work: Promise<unknown>): void }).waitUntil(dropOlder()));
// Only the first worker finds pages open, and they are of its build.
clientsClaim();

async function dropOlder(): Promise<void> {
	const names = (await caches.keys()).filter((name) => name.startsWith(`${VISITED + locale}-`) && name !== visitedName);
	await Promise.all(names.map((name) => caches.delete(name)));
}
