import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { offlinePath } from '../components/offline/kept.ts';
import { isHashed, isRead } from '../components/offline/requests.ts';
import { LOCALES, type Locale } from '../lib/i18n/locales.ts';

export const WORKER = 'sw.js';

/** Of one language, on the reader's line. Both papers fit in whole; of a large library the pages that lead to all others come first. */
const AT_MOST = 4 * 1024 * 1024;

export interface SiteFile {
	/** From the root: `/en/ren/`. */
	url: string;
	/** Bytes as sent. */
	weight: number;
	/** Tells its versions apart; absent when the address does. */
	revision?: string;
	/** Of a page: what it alone needs. */
	own?: readonly SiteFile[];
}

/** Writes the service worker into an exported site whose files are compressed. Gives the bytes that a reader of each language keeps. */
export function writeWorker(folder: string): Record<Locale, number> {
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	const files = names
		.filter((name) => !/\.(?:br|gz|html)$|^_start\/page\./u.test(name) && statSync(join(folder, name)).isFile())
		.filter((name) => isHashed(`/${name}`) || isRead(`/${name}`, '/-/'))
		.map((name) => siteFile(folder, name));
	const isSearched = ({ url }: SiteFile): boolean => url.startsWith('/data/search/');
	const [shared, searched] = [files.filter((file) => !isSearched(file)), files.filter(isSearched)];
	const kept = LOCALES.map((locale) => {
		const pages = names.filter((name) => name.startsWith(`${locale}/`) && /(?<!\/embed)\/index\.html$/u.test(name));
		return [
			locale,
			chooseKept(
				{ shared, searched },
				pages.map((name) => siteFile(folder, name)),
				offlinePath(locale),
			),
		] as const;
	});
	const lists = JSON.stringify(Object.fromEntries(kept.map(([locale, files]) => [locale, files.map(listed)])));
	writeFileSync(join(folder, WORKER), bundleWorker(lists));
	return Object.fromEntries(kept.map(([locale, files]) => [locale, files.reduce((sum, { weight }) => sum + weight, 0)])) as Record<
		Locale,
		number
	>;
}

/** What more than one page needs: `shared` to be read, `searched` to find in. */
interface Common {
	shared: readonly SiteFile[];
	searched: readonly SiteFile[];
}

/**
 * What is kept without having been visited: all that pages share; the files of search, if they take half of the room at most, since without one of them it would
 * find too little; then pages with what they need, as long as there is room: first those that lead to others and whole papers, then concepts, then sections.
 */
export function chooseKept({ shared, searched }: Common, pages: readonly SiteFile[], offline: string, atMost = AT_MOST): SiteFile[] {
	const rank = ({ url }: SiteFile): number => {
		if (url === offline) return 0;
		if (url.split('/').length <= 4) return 1;
		return url.includes('/concepts/') ? 2 : 3;
	};
	const kept = [...shared, ...(sum(searched) <= atMost / 2 ? searched : [])];
	let room = atMost - sum(kept);
	for (const page of [...pages].sort((one, other) => rank(one) - rank(other) || (one.url < other.url ? -1 : 1))) {
		const files = [page, ...(page.own ?? [])];
		room -= sum(files);
		if (room < 0 && page.url !== offline) break;
		kept.push(...files);
	}
	return kept;
}

const sum = (files: readonly SiteFile[]): number => files.reduce((all, { weight }) => all + weight, 0);

const listed = ({ url, revision }: SiteFile): string[] => (revision === undefined ? [url] : [url, revision]);

// data-files="/_start/page.b8b0f1f5a8d6d1f3.js /_next/static/chunks/main.js"
const ownScript = /\bdata-files="(?<own>\/_start\/page\.[^\s"]+)/u;

function siteFile(folder: string, name: string): SiteFile {
	const path = join(folder, name);
	const url = `/${name.replace(/index\.html$/u, '')}`;
	const weight = statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size;
	if (isHashed(url)) return { url, weight };
	const bytes = readFileSync(path);
	const own = name.endsWith('.html') ? ownScript.exec(bytes.toString())?.groups?.own : undefined;
	const revision = createHash('sha256').update(bytes).digest('base64url').slice(0, 12);
	return { url, weight, revision, ...(own !== undefined && { own: [siteFile(folder, own.slice(1))] }) };
}

function bundleWorker(lists: string): string {
	const { outputFiles } = buildSync({
		entryPoints: ['components/offline/worker.ts'],
		bundle: true,
		minify: true,
		format: 'iife',
		target: 'es2022',
		define: {
			'process.env.NODE_ENV': '"production"',
			FILES: lists,
			BUILD: JSON.stringify(createHash('sha256').update(lists).digest('hex').slice(0, 12)),
		},
		write: false,
	});
	return outputFiles[0]?.text ?? '';
}
