import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { fault } from '../model/fault.ts';
import type { Paper } from '../model/paper.ts';
import { CONVENTIONS } from '../parse/conventions.ts';
import { type ParseOptions, parsePaper } from '../parse/index.ts';
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

function parseSource(path: string, id: string): ParsedSource {
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
		return parsePaper(source, options);
	} catch (error) {
		if (error instanceof VFileMessage) return undefined;
		throw error;
	}
}
