/**
 * npm run bench: weights of the built pages by type beside plain ones of the same words, how they do on a slow phone, times of parsing, building and
 * searching. Nothing here is a test.
 *     --json      the tables as JSON on standard output, and nothing else there
 *     --offline   without Lighthouse, which npx fetches
 *     --large     search also at a thousand times the papers: minutes, and 1.5 GB of disk
 */

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { loadLibrary } from '../lib/content/library.ts';
import { loadSearchFiles } from '../lib/content/search-files.ts';
import { countIn } from '../lib/link/occurrences.ts';
import { CONVENTIONS, type ConventionsName } from '../lib/parse/conventions.ts';
import { parsePaper } from '../lib/parse/index.ts';
import { benchAnswers, benchFirstTouch } from './bench-answers.ts';
import { benchPhone, plainWeight } from './bench-phone.ts';
import { reportSearch } from './bench-search.ts';
import { printTable, type Show, type Table } from './report.ts';

const OUT = 'out';
const kib = (bytes: number): string => (bytes / 1024).toFixed(1);

const { values: options } = parseArgs({
	options: { json: { type: 'boolean' }, offline: { type: 'boolean' }, large: { type: 'boolean' } },
});
const tables: Table[] = [];
const show: Show = (title, rows) => {
	tables.push({ title, rows });
	if (!options.json) printTable(title, rows);
};

// What the framework keeps from one build to the next.
rmSync('.next', { recursive: true, force: true });
const started = performance.now();
const { status } = spawnSync('node_modules/.bin/tsx', ['scripts/build.ts'], { stdio: ['ignore', 2, 2] });
if (status !== 0) throw new Error('The site could not be built; nothing was measured.');
const buildSeconds = (performance.now() - started) / 1000;

show(
	'What a page loads before the reader acts, brotli KiB',
	['/en/', '/en/ren/', '/en/wu/', '/en/wu/2-1/', '/en/compare/', '/en/concepts/', '/en/references/', '/en/search/'].map(weigh),
);
show('The same words in plain HTML, brotli KiB', ['/en/ren/', '/en/wu/', '/en/concepts/'].map(weighPlain));

// What a page without tools of its own starts is the framework's, and what is on every page.
const frame = new Set(startedBy('/en/data/'));
show(
	'Scripts that a page starts when the reader acts, brotli KiB',
	['/en/ren/', '/en/compare/', '/en/concepts/', '/en/references/', '/en/search/'].map(weighStarted),
);

const { version, files: searchFiles } = loadSearchFiles();
show(
	'On demand, brotli KiB',
	[
		...[...searchFiles.keys()].map((name) => `search/${version}/${name}.json`),
		'han/traditional.json',
		'han/pinyin/ren.json',
		'han/pinyin/wu.json',
	].map((name) => ({ file: `/data/${name}`, size: kib(sizeOf(join(OUT, 'data', name))) })),
);

if (!options.offline) show('A slow phone, middle of five runs of Lighthouse', await benchPhone(OUT, '/en/ren/'));
show(
	'From the first touch to the answer, slow 4G and a quarter of the processor',
	await benchFirstTouch(OUT, ['/en/ren/', '/en/wu/', '/en/wu/2-1/', '/en/concepts/']),
);
show('From an action to its answer, a quarter of the processor', await benchAnswers(OUT, '/en/ren/'));

show('Concepts and what names them', countMentions());
show('Times', [{ what: 'build, from nothing', seconds: buildSeconds.toFixed(1) }, ...papers().map(timeParse)]);
await reportSearch(options.large ? [1, 10, 100, 1000] : [1, 10, 100], show);
show('Pages', [{ html: readdirSync(OUT, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')).length }]);

if (options.json) console.log(JSON.stringify(tables, null, '\t'));

/** Mentions by paper and language, of concepts and of names; and the parallels that begin in the paper. */
function countMentions(): Record<string, string | number>[] {
	const { papers, concepts, names, parallels, occurrences } = loadLibrary();
	const sum = (ids: readonly { id: string }[], paper: string, lang: string): number =>
		ids.reduce((total, { id }) => total + countIn(occurrences.get(id) ?? [], paper, lang), 0);
	return papers.map(({ paper: { id } }) => ({
		paper: id,
		concepts: concepts.filter((concept) => (occurrences.get(concept.id) ?? []).some(({ paper }) => paper === id)).length,
		'mentions zh-Hans': sum(concepts, id, 'zh-Hans'),
		'mentions en': sum(concepts, id, 'en'),
		names: names.filter((name) => (occurrences.get(name.id) ?? []).some(({ paper }) => paper === id)).length,
		'names zh-Hans': sum(names, id, 'zh-Hans'),
		'names en': sum(names, id, 'en'),
		parallels: parallels.filter(({ target }) => target.some(({ paper }) => paper === id)).length,
	}));
}

function sizeOf(path: string): number {
	return statSync(`${path}.br`, { throwIfNoEntry: false })?.size ?? statSync(path).size;
}

/** Files that a page names and every current browser fetches. */
function loadedBy(route: string): { scripts: string[]; styles: string[] } {
	const loaded = { scripts: [] as string[], styles: [] as string[] };
	visit(rehype().parse(readFileSync(join(OUT, route, 'index.html'), 'utf8')), 'element', ({ tagName, properties }) => {
		const { src, href, rel, noModule, disabled } = properties;
		if (tagName === 'script' && typeof src === 'string' && !noModule) loaded.scripts.push(src);
		if (tagName === 'link' && Array.isArray(rel) && rel.includes('stylesheet') && !disabled && typeof href === 'string')
			loaded.styles.push(href);
	});
	return loaded;
}

function total(paths: readonly string[]): number {
	return paths.reduce((sum, path) => sum + sizeOf(join(OUT, path)), 0);
}

function weigh(route: string): Record<string, string> {
	const { scripts, styles } = loadedBy(route);
	const path = join(OUT, route, 'index.html');
	const html = brotliCompressSync(withoutStyle(readFileSync(path, 'utf8'))).length;
	const script = total(scripts);
	const all = sizeOf(path) + script + total(styles);
	return { route, html: kib(html), script: kib(script), style: kib(all - html - script), total: kib(all) };
}

/** A long page carries its style, which is counted with the others'. */
function withoutStyle(html: string): string {
	return html.replaceAll(/<style>.*?<\/style>/gsu, '');
}

/** The page's own copy of itself, for the framework, and the scripts. */
function startedBy(route: string): string[] {
	const files = /data-files="([^"]*)"/u.exec(readFileSync(join(OUT, route, 'index.html'), 'utf8'))?.[1] ?? '';
	return files.split(' ').filter((path) => path !== '');
}

function weighStarted(route: string): Record<string, string> {
	const [page = '', ...scripts] = startedBy(route);
	const own = scripts.filter((path) => !frame.has(path));
	const [copy, framework, ours] = [total([page]), total(scripts) - total(own), total(own)];
	return { route, 'copy of the page': kib(copy), framework: kib(framework), own: kib(ours), total: kib(copy + framework + ours) };
}

function weighPlain(route: string): Record<string, string> {
	const html = readFileSync(join(OUT, route, 'index.html'), 'utf8');
	const plain = plainWeight(html);
	const ours = brotliCompressSync(withoutStyle(html)).length;
	return { route, plain: kib(plain.html), 'plain style': kib(plain.style), ours: kib(ours), ratio: (ours / plain.html).toFixed(2) };
}

function papers(): { name: string; bytes: Buffer; conventions: ConventionsName }[] {
	const read = (id: string): Buffer => readFileSync(`content/sources/${id}.txt`);
	const repeat = (bytes: Buffer, size: number): Buffer =>
		Buffer.concat(Array.from({ length: Math.ceil(size / bytes.length) }, () => bytes));
	const [ren, wu] = [read('ren'), read('wu')];
	return [
		{ name: 'parse ren', bytes: ren, conventions: 'cnki' },
		{ name: 'parse wu', bytes: wu, conventions: 'markdown' },
		{ name: 'parse 10 MB like ren', bytes: repeat(ren, 10_000_000), conventions: 'cnki' },
		{ name: 'parse 10 MB like wu', bytes: repeat(wu, 10_000_000), conventions: 'markdown' },
	];
}

function timeParse({ name, bytes, conventions }: ReturnType<typeof papers>[number]): { what: string; seconds: string } {
	const begun = performance.now();
	parsePaper(new VFile({ path: relative('.', name), value: bytes }), { id: 'bench', conventions: CONVENTIONS[conventions] });
	return { what: name, seconds: ((performance.now() - begun) / 1000).toFixed(3) };
}
