/**
 * npm run content                     parses content/sources/ and writes content/papers/
 * npm run content -- --check          compares instead of writing, and checks everything under content/
 * npm run content -- parse FILE       parses one text file and prints the paper as JSON
 *     [--out FILE.json] [--conventions markdown|cnki]
 */

import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { VFile } from 'vfile';
import { checkContent, generateContent } from '../lib/content/generate.ts';
import type { Paper } from '../lib/model/paper.ts';
import { CONVENTIONS, type ConventionsName } from '../lib/parse/conventions.ts';
import { isComplete } from '../lib/parse/coverage.ts';
import { parsePaper } from '../lib/parse/index.ts';
import { jsonChunks } from './json-chunks.ts';
import { formatTable, printMessages, printRefusal } from './report.ts';
import { finishWriting, writeContent } from './write-content.ts';

const usage = 'Usage: npm run content [-- --check | -- parse FILE [--out FILE.json] [--conventions markdown|cnki]]';
const CONTENT = 'content';

function main(): number {
	const { values, positionals } = readArguments();
	const [command, path, ...more] = positionals;
	if (command === 'parse' && !path) return complain('parse needs a file.');
	if (values.out === '') return complain('--out needs the name of a file.');
	if (command === 'parse' && path && more.length === 0) return parseOne(path, values.out, values.conventions);
	if (command !== undefined) return complain(`Unknown arguments: ${positionals.join(' ')}.`);
	return values.check ? check() : generate();
}

function readArguments() {
	return parseArgs({
		allowPositionals: true,
		options: { check: { type: 'boolean' }, out: { type: 'string' }, conventions: { type: 'string' } },
	});
}

function complain(reason: string): number {
	console.error(`${reason}\n${usage}`);
	return 2;
}

function generate(): number {
	try {
		finishWriting(CONTENT);
		const generated = generateContent(CONTENT);
		if (printMessages(generated.messages)) {
			console.error('Nothing was written.');
			return 1;
		}
		const changed = writeContent(generated.files, CONTENT);
		console.log(tableOf(generated.papers));
		console.log(changed.length > 0 ? `Written: ${changed.join(', ')}` : 'Everything was up to date.');
		return 0;
	} catch (error) {
		printRefusal(error, errorPath(error) ?? CONTENT);
		return 1;
	}
}

function check(): number {
	const checked = checkContent(CONTENT);
	const failed = printMessages(checked.messages);
	console.log(tableOf(checked.papers));
	console.log(failed ? 'The content has errors.' : 'The content is in order.');
	return failed ? 1 : 0;
}

function parseOne(path: string, out: string | undefined, conventions: string | undefined): number {
	if (conventions !== undefined && !isConventions(conventions)) {
		return complain(`Unknown conventions “${conventions}”; expected one of ${Object.keys(CONVENTIONS).join(', ')}.`);
	}
	try {
		const file = new VFile({ path, value: readFileSync(path) });
		const paper = parsePaper(file, { id: idFrom(path), ...(conventions && { conventions: CONVENTIONS[conventions] }) });
		if (printMessages([file])) return 1;
		if (out === undefined) printPaper(paper);
		else writeOut(out, paper, path);
		return 0;
	} catch (error) {
		printRefusal(error, errorPath(error) ?? path);
		return 1;
	}
}

const isConventions = (name: string): name is ConventionsName => Object.hasOwn(CONVENTIONS, name);

function printPaper(paper: Paper): void {
	// Who reads only the beginning closes the pipe; that is no error.
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') throw error;
		process.exit(0);
	});
	for (const chunk of jsonChunks(paper)) process.stdout.write(chunk);
}

/** Writes beside the target first, so that what stood there stays whole until the new file is. */
function writeOut(out: string, paper: Paper, source: string): void {
	if (resolve(out) === resolve(source)) throw fileError('EEXIST', out);
	if (statSync(out, { throwIfNoEntry: false })?.isDirectory()) throw fileError('EISDIR', out);
	if (!statSync(dirname(out), { throwIfNoEntry: false })?.isDirectory()) throw fileError('ENOENT', dirname(out));
	const temporary = `${out}.${process.pid}.tmp`;
	try {
		const file = openSync(temporary, 'wx');
		try {
			for (const chunk of jsonChunks(paper)) writeFileSync(file, chunk);
			fsyncSync(file);
		} finally {
			closeSync(file);
		}
		renameSync(temporary, out);
	} catch (error) {
		rmSync(temporary, { force: true });
		throw error;
	}
	console.log(tableOf([paper]));
}

const fileError = (code: string, path: string): Error => Object.assign(new Error(code), { code, path });

const errorPath = (error: unknown): string | undefined =>
	error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : undefined;

/** A name for the paper that can begin its addresses. */
function idFrom(path: string): string {
	const stem = basename(path)
		.replace(/\.[^.]*$/u, '')
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/gu, '-')
		.replaceAll(/^[^a-z]+|-+$/gu, '');
	return stem || 'paper';
}

function tableOf(papers: readonly Paper[]): string {
	return formatTable(
		papers.map((paper) => {
			const paragraphs = paper.sections.flatMap((section) => section.paragraphs);
			return {
				paper: paper.id,
				sections: paper.sections.length,
				headings: paper.sections.filter(({ heading }) => heading).length,
				paragraphs: paragraphs.length,
				sentences: paragraphs.reduce((count, { sentences }) => count + sentences.length, 0),
				footnotes: paper.footnotes.length,
				works: new Set(paper.footnotes.flatMap(({ works }) => works.map(({ id }) => id))).size + paper.references.length,
				references: paper.references.length,
				joins: paper.joins.length,
				coverage: isComplete(paper.coverage) ? `100% of ${paper.coverage.characters}` : 'INCOMPLETE',
			};
		}),
	);
}

try {
	process.exitCode = main();
} catch (error) {
	if (error instanceof TypeError && 'code' in error) process.exitCode = complain(error.message);
	else throw error;
}
