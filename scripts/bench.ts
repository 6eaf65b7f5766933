/** npm run bench: weights of the built pages by type, and times of parsing and building. Nothing here is a test. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { CONVENTIONS, type ConventionsName } from '../lib/parse/conventions.ts';
import { parsePaper } from '../lib/parse/index.ts';
import { reportSearch } from './bench-search.ts';
import { buildSite } from './build.ts';
import { formatTable } from './report.ts';

const OUT = 'out';
const kib = (bytes: number): string => (bytes / 1024).toFixed(1);

const started = performance.now();
buildSite();
const buildSeconds = (performance.now() - started) / 1000;

console.log('\nWhat a page loads before the reader acts, brotli KiB');
console.log(
	formatTable(['/en/', '/en/ren/', '/en/wu/', '/en/wu/2-1/', '/en/compare/', '/en/concepts/', '/en/references/', '/en/search/'].map(weigh)),
);

console.log('\nOn demand, brotli KiB');
console.log(formatTable([{ file: '/data/search.json', size: kib(sizeOf(join(OUT, 'data/search.json'))) }]));

console.log('\nTimes');
console.log(formatTable([{ what: 'build, from nothing', seconds: buildSeconds.toFixed(1) }, ...papers().map(timeParse)]));
await reportSearch([1, 10, 100]);

console.log(`\n${readdirSync(OUT, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')).length} pages`);

function sizeOf(path: string): number {
	return statSync(`${path}.br`, { throwIfNoEntry: false })?.size ?? statSync(path).size;
}

function weigh(route: string): Record<string, string> {
	const html = join(OUT, route, 'index.html');
	const sizes = { html: sizeOf(html), script: 0, style: 0 };
	visit(rehype().parse(readFileSync(html, 'utf8')), 'element', ({ tagName, properties }) => {
		const { src, href, rel, noModule } = properties;
		if (tagName === 'script' && typeof src === 'string' && !noModule) sizes.script += sizeOf(join(OUT, src));
		if (tagName === 'link' && Array.isArray(rel) && rel.includes('stylesheet') && typeof href === 'string')
			sizes.style += sizeOf(join(OUT, href));
	});
	const total = sizes.html + sizes.script + sizes.style;
	return { route, html: kib(sizes.html), script: kib(sizes.script), style: kib(sizes.style), total: kib(total) };
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
