import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { location } from 'vfile-location';
import { VFileMessage } from 'vfile-message';
import { fault } from '../model/fault.ts';
import type { Paper, Sentence } from '../model/paper.ts';
import { plainText } from '../model/text.ts';
import { CONVENTIONS } from '../parse/conventions.ts';
import { type ParseOptions, parsePaper } from '../parse/index.ts';
import { LONGEST_PARAGRAPH } from './markdown-size.ts';
import { listFiles, readJson } from './read-files.ts';
import { isId, profileSchema } from './schema.ts';

export interface ParsedSource {
	id: string;
	/** Absent when the source or its profile was refused. */
	paper?: Paper;
	/** The source and its profile, with their messages. */
	files: VFile[];
}

/** Parses every paper under `<content>/sources`, each by its profile. */
export function parseSources(content: string): ParsedSource[] {
	const folder = join(content, 'sources');
	return listFiles(folder, '.txt').map((name) => parseSource(join(folder, name), name.slice(0, -'.txt'.length)));
}

/** In bytes: a shelf of books. */
const LARGEST = 20_000_000;

function parseSource(path: string, id: string): ParsedSource {
	const { size } = statSync(path);
	if (size > LARGEST) {
		const file = new VFile({ path });
		fault(file, 1, 'source-has-usual-size', `The source has ${size} bytes; expected ${LARGEST} at most. Divide it into papers.`);
		return { id, files: [file] };
	}
	const source = new VFile({ path, value: readFileSync(path) });
	if (!isId(id)) {
		fault(
			source,
			1,
			'source-is-named-by-id',
			`The name of the file is ${JSON.stringify(id)}; expected small letters, digits and hyphens, which begin every address.`,
		);
		return { id, files: [source] };
	}
	const { data: profile, file } = readJson(profileSchema, path.replace(/\.txt$/u, '.profile.json'));
	if (!profile) return { id, files: [source, file] };
	const sha256 = createHash('sha256').update(source.value).digest('hex');
	if (sha256 !== profile.sha256) {
		fault(
			file,
			1,
			'source-is-as-received',
			`The source has the SHA-256 ${sha256}; expected ${profile.sha256}. Restore the file as received; if it was received anew, write the new value.`,
		);
	}
	const paper = parse(source, { id, ...(profile.conventions && { conventions: CONVENTIONS[profile.conventions] }) });
	return { id, ...(paper && { paper }), files: [source, file] };
}

/** What is refused has the reason among its messages. */
function parse(source: VFile, options: ParseOptions): Paper | undefined {
	try {
		const paper = parsePaper(source, options);
		reportLong(paper, source);
		return paper;
	} catch (error) {
		if (error instanceof VFileMessage) return undefined;
		throw error;
	}
}

/** A paragraph of such length could not be read back from its file. */
function reportLong({ parts, sections, footnotes, references }: Paper, source: VFile): void {
	const { toPoint } = location(source);
	const paragraphs = [...parts, ...sections].flatMap((own) => own.paragraphs.map(({ sentences }) => sentences));
	for (const sentences of [...paragraphs, ...footnotes.map((note) => note.sentences), ...references.map(({ sentence }) => [sentence])]) {
		const length = sentences.reduce((sum, { children }) => sum + plainText(children).length, 0);
		if (length <= LONGEST_PARAGRAPH / 2) continue;
		const { line } = toPoint(startOf(sentences)) ?? { line: 1 };
		fault(
			source,
			line,
			'paragraph-has-usual-length',
			`The paragraph has ${length} characters; expected ${LONGEST_PARAGRAPH / 2} at most. Was the end of a line lost?`,
		);
	}
}

function startOf(sentences: readonly Sentence[]): number {
	for (const { children } of sentences)
		for (const node of children) if (node.type === 'text' && node.start !== undefined) return node.start;
	return 0;
}
