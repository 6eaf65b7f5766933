import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { toMarkdownText } from '../../lib/export/markdown-text.ts';
import { editions, printedLines, printedSegments, translatedLines } from './support.ts';

const markdown = new MarkdownIt({ html: true }).use(footnotes);
const front = /^---\n(.*?)\n---\n/su;

/** The lines of text as a reader of Markdown sees them, with note calls as `[^7]`; notes last. */
function linesIn(text: string): string[] {
	const body = text.replace(front, '');
	const inline = markdown.parse(body, {}).filter(({ type }) => type === 'inline');
	return inline.flatMap(({ children }) =>
		(children ?? [])
			.map((token) => {
				if (token.type === 'softbreak') return '\n';
				return token.type === 'footnote_ref' ? `[^${token.meta?.label}]` : token.content;
			})
			.join('')
			.split('\n'),
	);
}

/** Markdown counts no blanks at the end of a line. */
const trimmed = (lines: readonly { line: string }[]): string[] => lines.map(({ line }) => line.trim());

describe.each(editions())('the Markdown of %s', (_, edition) => {
	const printed = toMarkdownText(edition, 'zh-Hans');
	const english = toMarkdownText(edition, 'en');

	it('should have every printed segment on a line of its own, in order, with its note calls', () => {
		expect(linesIn(printed)).toEqual(trimmed(printedLines(edition)));
	});

	it('should have the translation of each in a file of its own', () => {
		expect(linesIn(english)).toEqual(trimmed(translatedLines(edition, 'en')));
	});

	it('should have the headings of the paper', () => {
		const headings = markdown.parse(printed.replace(front, ''), {}).filter(({ type }) => type === 'heading_open');
		expect(headings).toHaveLength(edition.paper.sections.filter(({ heading }) => heading).length + 1);
	});

	it('should say in its front matter what it is and whose', () => {
		const matter = parseYaml(front.exec(english)?.[1] ?? '');
		expect(matter).toMatchObject({
			paper: edition.paper.id,
			lang: 'en',
			role: 'translation',
			version: '1',
			rights: { status: 'uncleared' },
		});
		expect(JSON.stringify(matter.notice)).toMatch(/unofficial translation/u);
		expect(parseYaml(front.exec(printed)?.[1] ?? '')).toMatchObject({ lang: 'zh-Hans', role: 'printed' });
	});

	it('should leave no address behind that names a part with text', () => {
		const parts = new Set(printedSegments(edition.paper).map(({ id }) => id.replace(/-p\d+-s\d+$/u, '')));
		const named = [...printed.matchAll(/<!-- (\S+)/gu)].map(([, id]) => id);
		expect(named.every((id) => id && parts.has(id))).toBe(true);
	});
});
