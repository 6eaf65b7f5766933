import fc from 'fast-check';
import { VFileMessage } from 'vfile-message';
import { describe, expect, it } from 'vitest';
import { fromPaperFiles, toPaperFiles } from '../../lib/content/paper-files.ts';
import { cslItemSchema } from '../../lib/content/schema.ts';
import { langOf } from '../../lib/model/text.ts';
import { CONVENTIONS } from '../../lib/parse/conventions.ts';
import { isComplete } from '../../lib/parse/coverage.ts';
import { sentenceEnds } from '../../lib/parse/sentences.ts';
import { parseNames, printedName } from '../../lib/parse/works/names.ts';
import { parseNoteCitations } from '../../lib/parse/works/note-citation.ts';
import { parseReferenceEntry } from '../../lib/parse/works/reference-entry.ts';
import { idsOf, type Parsed, parse } from '../parse/support.ts';
import { withoutStart } from '../support.ts';
import { hostile, hostileSource } from './arbitraries.ts';
import { holds } from './support.ts';

/** The paper, or nothing where the source was refused with a reason. */
function parsed(value: string | Uint8Array, conventions?: Parameters<typeof parse>[1]): Parsed | undefined {
	try {
		return parse(value, conventions);
	} catch (error) {
		if (!(error instanceof VFileMessage)) throw error;
		expect(error).toMatchObject({ fatal: true, source: 'duidu', ruleId: expect.stringMatching(/^source-/u) });
		return undefined;
	}
}

const conventions = fc.constantFrom(undefined, CONVENTIONS.cnki, CONVENTIONS.markdown);

describe('a source with hostile lines', () => {
	it('should be refused, or lose nothing and give every id once', () => {
		holds(
			fc.property(hostileSource, conventions, (text, own) => {
				const result = parsed(text, own);
				if (!result) return;
				const { paper, messages } = result;
				expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
				expect(isComplete(paper.coverage)).toBe(true);
				const ids = idsOf(paper);
				expect(ids).toEqual([...new Set(ids)]);
				for (const id of ids) expect(id).toMatch(/^x-[a-z0-9-]+$/u);
			}),
			2,
		);
	});

	it('should be refused, or be read as bytes without failing', () => {
		const bytes = fc.oneof(
			fc.uint8Array({ maxLength: 60 }),
			fc
				.tuple(hostileSource, fc.nat(200), fc.uint8Array({ maxLength: 3 }))
				.map(([text, at, own]) => new Uint8Array([...Buffer.from(text).subarray(0, at), ...own, ...Buffer.from(text).subarray(at)])),
		);
		holds(
			fc.property(bytes, (own) => {
				const result = parsed(own);
				if (result) expect(isComplete(result.paper.coverage)).toBe(true);
			}),
		);
	});

	it('should be the same paper when it is written to files and read back', () => {
		holds(
			fc.property(hostileSource, conventions, (text, own) => {
				const paper = parsed(text, own)?.paper;
				if (!paper) return;
				const read = fromPaperFiles(toPaperFiles(paper), 'x');
				expect(read.texts.flatMap(({ messages }) => messages.map(String))).toEqual([]);
				expect(withoutStart(read.paper)).toEqual(withoutStart(paper));
			}),
			10,
		);
	});
});

describe('sentenceEnds of anything', () => {
	it('should divide it into pieces that are not empty', () => {
		holds(
			fc.property(hostile, fc.constantFrom('zh-Hans', 'en'), (text, lang) => {
				const ends = sentenceEnds(text, lang);
				const pieces = ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
				expect(pieces.join('')).toBe(text);
				expect(pieces).not.toContain('');
			}),
		);
	});
});

describe('works read from anything', () => {
	const isWork = (work: object): void => {
		const read = cslItemSchema.safeParse({ id: 'x-work1', ...work });
		expect(read.error?.issues ?? []).toEqual([]);
	};

	it('should be in order, from a note', () => {
		const note = fc
			.tuple(hostile, fc.constantFrom('', '：《', '王：《书》，', '《文》，《刊》2021年第1期，第'), hostile)
			.map((pieces) => pieces.join(''));
		holds(
			fc.property(note, (text) => {
				for (const { work, locator } of parseNoteCitations(text)) {
					isWork(work);
					if (locator !== undefined) expect(locator).toMatch(/^\d[\d–—~～、-]*$/u);
				}
			}),
		);
	});

	it('should be in order, from an entry of a list', () => {
		const entry = fc
			.tuple(fc.constantFrom('', '[1] ', '3. '), hostile, fc.constantFrom('', '[J]. ', '[M].', '[EB/OL].'), hostile)
			.map((pieces) => pieces.join(''));
		holds(fc.property(entry, (text) => isWork(parseReferenceEntry(text))));
	});

	it('should have names that stand in the text', () => {
		holds(
			fc.property(hostile, (text) => {
				const letters = (own: string): string => own.replaceAll(/[^\p{L}\p{N}]/gu, '');
				for (const name of parseNames(text).names) {
					expect(printedName(name)).not.toBe('');
					for (const part of [name.family, name.given, name.literal]) expect(letters(text)).toContain(letters(part ?? ''));
				}
				expect(langOf(text)).toMatch(/^(?:zh-Hans|en)$/u);
			}),
		);
	});
});
