import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { type Addresses, addressesOf, checkAddresses, releaseAddresses } from '../check/addresses.ts';
import { fault } from '../model/fault.ts';
import type { Paper } from '../model/paper.ts';
import { readLibrary } from './library.ts';
import { toPaperFiles } from './paper-files.ts';
import { listFiles, listTree, readJson } from './read-files.ts';
import { addressesSchema } from './schema.ts';
import { parseSources } from './sources.ts';
import { checkFinished } from './unfinished.ts';

export interface Generated {
	papers: Paper[];
	/** Path → content of every generated file. */
	files: Map<string, string>;
	/** Everything read on the way, with its messages. Write nothing when one of them is an error. */
	messages: VFile[];
}

const none: Addresses = { frozen: {}, retired: {}, revised: {} };

/** What `content/papers` and `content/addresses` should hold, from the sources alone. */
export function generateContent(content: string): Generated {
	const generated: Generated = { papers: [], files: new Map(), messages: [] };
	for (const { id, paper, files } of parseSources(content)) {
		generated.messages.push(...files);
		if (!paper) continue;
		generated.papers.push(paper);
		for (const [name, text] of Object.entries(toPaperFiles(paper))) generated.files.set(join(content, 'papers', id, name), text);

		const path = join(content, 'addresses', `${id}.json`);
		const { data: released = none, file } = existsSync(path) ? readJson(addressesSchema, path) : { file: new VFile({ path }) };
		const current = addressesOf(paper);
		checkAddresses(current, released, file);
		generated.messages.push(file);
		generated.files.set(path, `${JSON.stringify(releaseAddresses(current, released), null, '\t')}\n`);
	}
	generated.messages.push(...checkVanished(content, new Set(generated.papers.map(({ id }) => id))));
	return generated;
}

/** The generated files that are there now, apart from addresses, which are never taken away. */
export function generatedOnDisk(content: string): string[] {
	const papers = join(content, 'papers');
	return listTree(papers).map((path) => join(papers, path));
}

/** A paper that was released and has no source any more takes its addresses with it. */
function checkVanished(content: string, ids: ReadonlySet<string>): VFile[] {
	const folder = join(content, 'addresses');
	return listFiles(folder, '.json').flatMap((name) => {
		const id = name.slice(0, -'.json'.length);
		if (ids.has(id)) return [];
		const file = new VFile({ path: join(folder, name) });
		fault(
			file,
			1,
			'address-is-kept',
			`The addresses of ${id} were released, and there is no sources/${id}.txt; expected them for ever. Restore the source.`,
		);
		return [file];
	});
}

/** Compares the generated files with those on disk, and checks all that is written by hand. */
export function checkContent(content: string): { papers: Paper[]; messages: VFile[] } {
	const unfinished = checkFinished(content);
	if (unfinished.length > 0) return { papers: [], messages: unfinished };
	const { papers, files, messages } = generateContent(content);
	const compared = new Set([...files.keys(), ...generatedOnDisk(content)]);
	for (const path of compared) {
		const file = new VFile({ path });
		const wanted = files.get(path);
		const found = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
		if (wanted === found) continue;
		const state =
			wanted === undefined ? 'is not generated from any source' : found === undefined ? 'is missing' : 'differs from what its source gives';
		fault(
			file,
			firstDifference(wanted, found),
			'generated-file-is-current',
			`${state[0]?.toUpperCase()}${state.slice(1)}; expected the generated text. Run: npm run content`,
		);
		messages.push(file);
	}
	// The hand-written layers are laid beside what is on disk; with that out of date, their messages would mislead.
	if (!messages.some(hasError)) messages.push(...readLibrary(content).files);
	return { papers, messages };
}

const hasError = ({ messages }: VFile): boolean => messages.some(({ fatal }) => fatal === true);

function firstDifference(wanted = '', found = ''): number {
	const lines = found.split('\n');
	const index = wanted.split('\n').findIndex((line, at) => line !== lines[at]);
	return Math.max(index, 0) + 1;
}
