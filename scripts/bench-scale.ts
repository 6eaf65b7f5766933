/**
 * npm run bench:scale: how time and memory grow with 2, 20 and 200 papers. The papers are made in a temporary folder by shuffling sentences of those in
 * content/, each with its translation; --keep FOLDER --papers 20 leaves such a folder for a build of one's own.
 */

import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkContent, generateContent } from '../lib/content/generate.ts';
import { type LibraryPaper, readLibrary } from '../lib/content/library.ts';
import { citedWorks } from '../lib/link/works.ts';
import { plainText, sentencesOf } from '../lib/model/text.ts';
import { toSearchData } from '../lib/search/build.ts';
import { writeSearch } from '../lib/search/shards.ts';
import { formatTable } from './report.ts';

/** Whatever is shuffled here is shuffled so everywhere. */
const SEED = 20240507;
const SIZES = [2, 20, 200];

/** A sentence that can stand in the place of another: one line in the source, one in the translation, no note, no mark. */
interface Pair {
	printed: string;
	english: string;
}

/** A paper of content/ as its files, each with the id in it. */
interface Model {
	id: string;
	files: Map<string, string>;
	pairs: Pair[];
}

const { values } = parseArgs({ options: { papers: { type: 'string' }, keep: { type: 'string' }, measure: { type: 'string' } } });

/** A folder like content/ with `count` papers. The first two are the ones there are. */
function makeContent(folder: string, count: number): void {
	cpSync('content', folder, { recursive: true });
	const models = readLibrary('content').library.papers.map(toModel);
	const pool = models.flatMap(({ pairs }) => pairs);
	const random = randomFrom(SEED);
	for (let index = models.length; index < count; index++) {
		const model = models[index % models.length];
		if (model) writePaper(folder, model, `${model.id}${index + 1}`, shuffled(pool, random));
	}
	for (const [path, text] of generateContent(folder).files) write(path, text);
}

function toModel({ paper, layers: [layer], annotations }: LibraryPaper): Model {
	const names = [
		`sources/${paper.id}.txt`,
		`translations/${paper.id}/en.md`,
		`translations/${paper.id}/en.exceptions.yaml`,
		`annotations/${paper.id}.yaml`,
	];
	const files = new Map(
		names.filter((name) => existsSync(join('content', name))).map((name) => [name, readFileSync(join('content', name), 'utf8')]),
	);
	const [source = '', english = '', exceptions = ''] = names.map((name) => files.get(name));
	const noted = new Set(annotations.flatMap(({ target }) => target.map(({ segment }) => segment)));
	const lines = english.split('\n');
	// What opens or closes a paragraph may decide where it ends.
	const inside = (id: string, next?: string): boolean =>
		/^[a-z]+-[0-9-]+-p\d+-s/u.test(id) && !id.endsWith('-s1') && !!next && !next.endsWith('-s1');
	const pairs = [...sentencesOf(paper)].flatMap(({ id, children }, index, all): Pair[] => {
		if (!inside(id, all[index + 1]?.id)) return [];
		const pair = { printed: plainText(children), english: plainText(layer?.segments.get(id) ?? []) };
		const fits =
			pair.printed.length > 15 && source.split(pair.printed).length === 2 && lines.filter((line) => line === pair.english).length === 1;
		return fits && children.every(({ type }) => type === 'text') && !noted.has(id) && !exceptions.includes(`${id}\n`) ? [pair] : [];
	});
	return { id: paper.id, files, pairs };
}

/** Each sentence that can be is another one's. */
function writePaper(folder: string, { id, files, pairs }: Model, name: string, pool: readonly Pair[]): void {
	const others = new Map(pairs.map((pair, index) => [pair.printed, pool[index]?.printed ?? '']));
	const translations = new Map(pairs.map((pair, index) => [pair.english, pool[index]?.english ?? '']));
	const renamed = (text: string): string => text.replace(new RegExp(`\\b${id}-(?=[a-z0-9])`, 'gu'), `${name}-`);
	for (const [path, text] of files) {
		const own = path.replace(new RegExp(`\\b${id}(?=[/.])`, 'u'), name);
		if (path.startsWith('sources/')) {
			const source = replaceAll(text, others);
			write(join(folder, own), source);
			const profile = JSON.parse(readFileSync(`content/sources/${id}.profile.json`, 'utf8'));
			write(
				join(folder, `sources/${name}.profile.json`),
				JSON.stringify({ ...profile, sha256: createHash('sha256').update(source).digest('hex') }),
			);
		} else if (path.endsWith('en.md')) {
			write(
				join(folder, own),
				renamed(text)
					.split('\n')
					.map((line) => translations.get(line) ?? line)
					.join('\n'),
			);
		} else write(join(folder, own), renamed(text));
	}
}

function replaceAll(text: string, replacements: ReadonlyMap<string, string>): string {
	const any = [...replacements.keys()].map((key) => key.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|');
	return text.replace(new RegExp(any, 'gu'), (found) => replacements.get(found) ?? found);
}

function write(path: string, text: string): void {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
	return items
		.map((item) => ({ item, at: random() }))
		.sort((a, b) => a.at - b.at)
		.map(({ item }) => item);
}

// Mulberry32.
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** What one size takes, in seconds of the processor and a process of its own, so that its memory is its own. */
function measure(content: string): Record<string, string | number> {
	const row: Record<string, string | number> = { papers: 0 };
	const time = <Result>(name: string, run: () => Result): Result => {
		const begun = process.cpuUsage();
		const result = run();
		const { user, system } = process.cpuUsage(begun);
		row[`${name} s`] = ((user + system) / 1e6).toFixed(2);
		return result;
	};
	const { papers } = time('parse', () => generateContent(content));
	row.papers = papers.length;
	const errors = time('check', () => checkContent(content)).messages.flatMap(({ messages }) => messages.filter(({ fatal }) => fatal));
	if (errors.length > 0) throw new Error(`${errors.length} errors in the papers that were made:\n${errors.slice(0, 5).join('\n')}`);
	const { library } = time('library', () => readLibrary(content));
	time('works', () => citedWorks(library.papers.map(({ paper }) => paper)));
	const data = time('search', () => toSearchData(library.papers, library.concepts, library.names));
	let [bytes, largest] = [0, 0];
	time('search files', () =>
		writeSearch(data, (_, text) => {
			const size = Buffer.byteLength(JSON.stringify(text));
			bytes += size;
			largest = Math.max(largest, size);
		}),
	);
	row['search MB'] = (bytes / 1e6).toFixed(1);
	row['largest MB'] = (largest / 1e6).toFixed(1);
	row['memory MB'] = Math.round(process.resourceUsage().maxRSS / 1024);
	return row;
}

async function measureAll(): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'duidu-scale-'));
	try {
		const rows = [];
		for (const size of values.papers ? [Number(values.papers)] : SIZES) {
			const content = join(folder, String(size));
			makeContent(content, size);
			const child = fork(fileURLToPath(import.meta.url), ['--measure', content]);
			const [row] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [undefined])]);
			if (!row) throw new Error(`${size} papers could not be measured.`);
			rows.push(row);
			rmSync(content, { recursive: true });
		}
		console.log(formatTable(rows));
	} finally {
		rmSync(folder, { recursive: true });
	}
}

if (values.measure) process.send?.(measure(values.measure));
else if (values.keep) makeContent(values.keep, Number(values.papers ?? 20));
else await measureAll();
